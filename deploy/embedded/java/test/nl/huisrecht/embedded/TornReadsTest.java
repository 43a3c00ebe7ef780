package nl.huisrecht.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is read as some write left it, never half as one write and half as the next. */
class TornReadsTest {
    private static final int FIELDS = 60;
    private static final int CLIENTS = 6;

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger torn = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void readsAreWhole() throws Exception {
        try (TestStore store = new TestStore(folder, Cures.ALL)) {
            readAndWrite(store.collection(), 3, Integer.MAX_VALUE);
            assertTrue(reads.get() > 100, "too few reads to tell: " + reads);
            assertEquals(0, torn.get(), "torn reads of " + reads);
        }
    }

    @Test
    void withoutTheLockTheyAreTorn() throws Exception {
        try (TestStore store = new TestStore(folder, Cures.ALL.withoutLock().withoutCommits())) {
            readAndWrite(store.collection(), 20, 1);
            assertTrue(torn.get() > 0, "the fault did not show in " + reads + " reads");
        }
    }

    private void readAndWrite(MongoCollection<Document> things, int seconds, int enough) throws Exception {
        things.insertOne(fields(0).append("_id", "one"));
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Clients.run(CLIENTS, client -> {
            for (int n = 0; System.nanoTime() < end && torn.get() < enough; n++) {
                if (client % 2 == 0) {
                    things.updateOne(eq("_id", "one"), new Document("$set", fields(n)));
                } else if (isTorn(things.find(eq("_id", "one")).first())) {
                    torn.incrementAndGet();
                }
            }
        });
    }

    private static Document fields(int value) {
        Document document = new Document();
        for (int i = 0; i < FIELDS; i++) {
            document.append("f" + i, value);
        }
        return document;
    }

    private boolean isTorn(Document read) {
        reads.incrementAndGet();
        read.remove("_id");
        Set<Object> values = new HashSet<>(read.values());
        return values.size() > 1;
    }
}
