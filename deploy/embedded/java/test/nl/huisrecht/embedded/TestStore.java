package nl.huisrecht.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import org.bson.Document;

/** A store in this process, with a driver connected to it. */
final class TestStore implements AutoCloseable {
    final Store store;
    final MongoClient client;

    TestStore(Path folder, Cures cures) {
        store = Store.open(folder, "127.0.0.1", 0, cures, refusal -> {
            throw refusal;
        });
        client = connect(store.port());
    }

    static MongoClient connect(int port) {
        return MongoClients.create("mongodb://127.0.0.1:" + port + "/?maxPoolSize=64&serverSelectionTimeoutMS=5000&retryWrites=false");
    }

    MongoCollection<Document> collection() {
        return client.getDatabase("app").getCollection("things");
    }

    @Override
    public void close() throws Exception {
        client.close();
        store.close();
    }
}
