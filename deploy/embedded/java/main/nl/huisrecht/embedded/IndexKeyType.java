package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;

/** The key of an index entry: the values of the indexed fields, in order. */
final class IndexKeyType extends CheckedType<KeyValue> {
    static final IndexKeyType INSTANCE = new IndexKeyType();

    private IndexKeyType() {
    }

    @Override
    public int compare(KeyValue a, KeyValue b) {
        int shared = Math.min(a.size(), b.size());
        for (int i = 0; i < shared; i++) {
            int order = KeyOrder.INSTANCE.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        return key.stream().mapToInt(Bson::memory).sum();
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        Document values = new Document();
        key.forEach(value -> values.put(String.valueOf(values.size()), value));
        Bson.write(buffer, values);
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        return new KeyValue(Bson.read(buffer).values());
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
