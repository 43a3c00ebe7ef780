package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;

/** Documents on disk are BSON: smaller and several times quicker than Java serialisation, mongo-java-server's own way. */
final class DocumentType extends CheckedType<Document> {
    static final DocumentType INSTANCE = new DocumentType();

    private DocumentType() {
    }

    @Override
    public int getMemory(Document document) {
        return Bson.memory(document);
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        Bson.write(buffer, document);
    }

    @Override
    public Document read(ByteBuffer buffer) {
        return Bson.read(buffer);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
