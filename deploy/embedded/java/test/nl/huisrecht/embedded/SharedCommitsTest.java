package nl.huisrecht.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that write at the same time share commits; one client alone gets a commit per write. */
class SharedCommitsTest {
    private static final int CLIENTS = 32;
    private static final int EACH = 40;

    @TempDir
    Path folder;

    @Test
    void manyWritersShareACommit() throws Exception {
        try (TestStore store = new TestStore(folder, Cures.ALL)) {
            long commits = commits(store, () -> Clients.run(CLIENTS, client -> insert(store, client)));
            assertTrue(commits < CLIENTS * EACH / 2, commits + " commits for " + CLIENTS * EACH + " writes");
            assertEquals(CLIENTS * EACH, store.collection().countDocuments());
        }
    }

    @Test
    void aloneAWriterCommitsEachTime() throws Exception {
        try (TestStore store = new TestStore(folder, Cures.ALL)) {
            assertEquals(EACH, commits(store, () -> insert(store, 0)));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static long commits(TestStore store, Work work) throws Exception {
        store.collection().countDocuments();
        long before = store.store.commits();
        work.run();
        return store.store.commits() - before;
    }

    private static void insert(TestStore store, int client) {
        for (int i = 0; i < EACH; i++) {
            store.collection().insertOne(new Document("_id", client + "-" + i));
        }
    }
}
