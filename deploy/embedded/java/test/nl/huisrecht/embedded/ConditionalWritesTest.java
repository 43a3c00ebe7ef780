package nl.huisrecht.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A write that names the version it saw has one winner per version, and the winner is shown its own write. */
class ConditionalWritesTest {
    private static final int CLIENTS = 8;
    private static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final AtomicInteger wins = new AtomicInteger();
    private final AtomicInteger strange = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void oneWinnerPerVersion() throws Exception {
        try (TestStore store = new TestStore(folder, Cures.ALL)) {
            contend(store.collection(), 300, Integer.MAX_VALUE);
            assertEquals(wins.get(), version(store.collection()));
            assertEquals(0, strange.get(), "winners who were shown another's write");
        }
    }

    /** The control: without the lock a winner is told of another's write, and so cannot know that it has won. */
    @Test
    void withoutTheLockAWinnerIsShownAnothersWrite() throws Exception {
        try (TestStore store = new TestStore(folder, Cures.ALL.withoutLock().withoutCommits())) {
            contend(store.collection(), 60_000, 1);
            assertTrue(strange.get() > 0, "the fault did not show in " + wins.get() + " writes");
        }
    }

    private void contend(MongoCollection<Document> things, int versions, int enough) throws Exception {
        things.insertOne(new Document("_id", "one").append("version", 0));
        Clients.run(CLIENTS, client -> {
            int seen = 0;
            while (seen < versions && strange.get() < enough) {
                String mine = client + "-" + seen;
                Document after = things.findOneAndUpdate(and(eq("_id", "one"), eq("version", seen)), combine(inc("version", 1), set("by", mine)), AFTER);
                if (after == null) {
                    seen = version(things);
                    continue;
                }
                wins.incrementAndGet();
                if (after.getInteger("version") != seen + 1 || !mine.equals(after.getString("by"))) {
                    strange.incrementAndGet();
                }
                seen++;
            }
        });
    }

    private static int version(MongoCollection<Document> things) {
        return things.find(eq("_id", "one")).first().getInteger("version");
    }
}
