package nl.huisrecht.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher relies on: an exit code, and one sentence on stderr. */
class ExitCodesTest {
    private static final String LIMIT = "ulimit -f 4096; exec \"$@\"";

    @TempDir
    Path folder;

    @Test
    void toldToStopIsZero() throws Exception {
        try (Child child = Child.start(StoreMain.class, "--data", folder, "--port", 0).ready()) {
            child.process.destroy();
            assertEquals(0, child.exitCode());
            assertEquals("", child.errors());
        }
    }

    @Test
    void theEndOfTheParentIsAStop() throws Exception {
        try (Child child = Child.start(StoreMain.class, "--data", folder, "--port", 0, "--stop-with-parent").ready()) {
            child.process.getOutputStream().close();
            assertEquals(0, child.exitCode());
        }
    }

    @Test
    void wrongFlagsAreTwo() throws Exception {
        assertEnds(2, "--port is missing", StoreMain.class, "--data", folder);
    }

    @Test
    void unreadableDataIsThree() throws Exception {
        Files.write(folder.resolve("store.mv"), new byte[20_000]);
        assertEnds(3, "Restore a backup", StoreMain.class, "--data", folder, "--port", 0);
    }

    @Test
    void aTakenPortIsFour() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertEnds(4, "the port is taken", StoreMain.class, "--data", folder, "--port", port);
            assertEnds(4, "the port is taken", KafkaMain.class, "--data", folder, "--port", port, "--controller-port", FreePort.find());
            assertEnds(4, "the port is taken", MailMain.class, "--smtp", port, "--imap", FreePort.find());
        }
    }

    /** A limit on the size of a file stands for the full disk: the system refuses the write just so. */
    @Test
    void aFullDiskIsFiveAndLosesNothing() throws Exception {
        int port = FreePort.find();
        int acknowledged = 0;
        try (Child child = Child.start(List.of("bash", "-c", LIMIT, "limit"), StoreMain.class, "--data", folder, "--port", port).ready();
             MongoClient client = TestStore.connect(port)) {
            MongoCollection<Document> things = client.getDatabase("app").getCollection("things");
            acknowledged = fill(things);
            assertEquals(5, child.exitCode());
            assertSentence("the disk is full", child.errors());
        }
        try (TestStore store = new TestStore(folder, Cures.ALL)) {
            assertTrue(store.collection().countDocuments() >= acknowledged, "of " + acknowledged + " are left " + store.collection().countDocuments());
        }
    }

    private static int fill(MongoCollection<Document> things) {
        for (int i = 0; i < 1000; i++) {
            int id = i;
            try {
                things.insertOne(new Document("_id", id).append("pad", "x".repeat(50_000)));
            } catch (MongoException e) {
                return i;
            }
        }
        return assertThrows(MongoException.class, () -> things.countDocuments()) == null ? 0 : 1000;
    }

    @Test
    void aFolderInUseIsSix() throws Exception {
        try (Child first = Child.start(StoreMain.class, "--data", folder, "--port", 0).ready()) {
            assertTrue(first.process.isAlive());
            assertEnds(6, "already running in another process", StoreMain.class, "--data", folder, "--port", 0);
        }
    }

    private static void assertEnds(int code, String words, Class<?> program, Object... flags) throws Exception {
        try (Child child = Child.start(program, flags)) {
            assertEquals(code, child.exitCode(), child.errors());
            assertSentence(words, child.errors());
        }
    }

    private static void assertSentence(String words, String errors) {
        assertTrue(errors.contains(words), errors);
        assertEquals(1, errors.lines().count(), errors);
    }
}
