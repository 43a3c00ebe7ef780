package nl.huisrecht.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No reply tells of anything that a crash could still take back: not the writer's, and not that of who has read it. */
class GateTest {
    @TempDir
    Path folder;

    private StoreFile file;
    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch shown = new CountDownLatch(1);

    @BeforeEach
    void open() throws Exception {
        file = StoreFile.open(folder, Cures.ALL);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void repliesWaitForTheCommit() throws Exception {
        try (Gate gate = gate(Cures.ALL)) {
            writeThenRead(gate);
            assertTrue(written.await(10, TimeUnit.SECONDS));
            assertTrue(shown.await(10, TimeUnit.SECONDS));
            assertEquals(1, gate.commits(), "writer and reader share the commit");
        }
    }

    /** While a writer is inside the gate there can be no commit, so neither reply may have left. */
    private void writeThenRead(Gate gate) {
        try (Gate.Pass writer = gate.enter(false)) {
            file.documents("app.things").put("one", new Document("_id", "one"));
            writer.reply(written::countDown);
            try (Gate.Pass reader = gate.enter(true)) {
                reader.reply(shown::countDown);
            }
            assertEquals(1, written.getCount(), "the write was told of before its commit");
            assertEquals(1, shown.getCount(), "the write was shown before its commit");
        }
    }

    @Test
    void withoutTheCureTheyDoNot() throws Exception {
        try (Gate gate = gate(Cures.ALL.withoutCommits()); Gate.Pass writer = gate.enter(false)) {
            writer.reply(written::countDown);
            assertEquals(0, written.getCount());
        }
    }

    @Test
    void aReadOfWhatIsSafeIsAnsweredAtOnce() throws Exception {
        try (Gate gate = gate(Cures.ALL); Gate.Pass reader = gate.enter(true)) {
            reader.reply(shown::countDown);
            assertEquals(0, shown.getCount());
        }
    }

    private Gate gate(Cures cures) {
        return new Gate(file, cures, failure -> {
            throw new AssertionError(failure);
        });
    }
}
