package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;

/** The key of a document: its {@code _id}, of any BSON type, or {@link Missing}. */
final class KeyType extends CheckedType<Object> {
    static final KeyType INSTANCE = new KeyType();

    private static final byte MISSING = 0;
    private static final byte TEXT = 1;
    private static final byte OTHER = 2;

    private KeyType() {
    }

    @Override
    public int compare(Object a, Object b) {
        return KeyOrder.INSTANCE.compare(a, b);
    }

    @Override
    public int getMemory(Object key) {
        return Bson.memory(key);
    }

    @Override
    public void write(WriteBuffer buffer, Object key) {
        if (Missing.isNullOrMissing(key)) {
            buffer.put(MISSING);
        } else if (key instanceof String text) {
            buffer.put(TEXT).putVarInt(text.length()).putStringData(text, text.length());
        } else {
            buffer.put(OTHER);
            Bson.write(buffer, new Document("k", key));
        }
    }

    @Override
    public Object read(ByteBuffer buffer) {
        return switch (buffer.get()) {
            case MISSING -> Missing.getInstance();
            case TEXT -> DataUtils.readString(buffer);
            default -> Bson.read(buffer).get("k");
        };
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
