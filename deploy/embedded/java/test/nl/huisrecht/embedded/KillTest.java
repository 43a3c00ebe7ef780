package nl.huisrecht.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed with -9 while clients write: what it has acknowledged is there when it comes back. */
class KillTest {
    private static final int CLIENTS = 4;
    private static final long WRITING_MILLIS = 700;

    private final Set<Object> acknowledged = ConcurrentHashMap.newKeySet();

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedWriteSurvives() throws Exception {
        for (int round = 0; round < 3; round++) {
            writeAndKill(StoreMain.class, round);
        }
        assertTrue(acknowledged.size() > 100, "too few writes to tell: " + acknowledged.size());
        assertEquals(Set.of(), lost());
    }

    @Test
    void answeringBeforeTheCommitLosesSome() throws Exception {
        for (int round = 0; round < 10 && lost().isEmpty(); round++) {
            writeAndKill(UnmendedStoreMain.class, round);
        }
        assertTrue(!lost().isEmpty(), "the fault did not show in " + acknowledged.size() + " writes");
    }

    private void writeAndKill(Class<?> program, int round) throws Exception {
        int port = FreePort.find();
        try (Child child = Child.start(program, "--data", folder, "--port", port).ready(); MongoClient client = TestStore.connect(port)) {
            MongoCollection<Document> things = client.getDatabase("app").getCollection("things");
            Thread killer = new Thread(() -> kill(child));
            killer.start();
            Clients.run(CLIENTS, number -> writeUntilItDies(things, round + "-" + number + "-"));
            killer.join();
        }
    }

    private static void kill(Child child) {
        try {
            Thread.sleep(WRITING_MILLIS);
            child.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilItDies(MongoCollection<Document> things, String prefix) {
        try {
            for (int i = 0;; i++) {
                things.insertOne(new Document("_id", prefix + i).append("pad", "x".repeat(200)));
                acknowledged.add(prefix + i);
            }
        } catch (MongoException e) {
            // killed
        }
    }

    private Set<Object> lost() throws Exception {
        try (TestStore store = new TestStore(folder, Cures.ALL)) {
            Set<Object> kept = new HashSet<>();
            store.collection().find().forEach(document -> kept.add(document.get("_id")));
            return acknowledged.stream().filter(id -> !kept.contains(id)).collect(Collectors.toSet());
        }
    }
}
