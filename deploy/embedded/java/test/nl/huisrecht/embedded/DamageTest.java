package nl.huisrecht.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged file is refused with a sentence; it is never opened as an older state, or as an empty one. */
class DamageTest {
    private static final String MARKER = "needle";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() throws Exception {
        file = folder.resolve("store.mv");
        try (TestStore store = new TestStore(folder, Cures.ALL)) {
            store.collection().insertMany(IntStream.range(0, 500).mapToObj(i -> new Document("_id", i).append("text", MARKER)).toList());
            for (int i = 0; i < 50; i++) {
                store.collection().insertOne(new Document("_id", "late" + i));
            }
        }
    }

    @Test
    void undamagedItOpens() throws Exception {
        try (TestStore store = new TestStore(folder, Cures.ALL)) {
            assertEquals(550, store.collection().countDocuments());
        }
    }

    @Test
    void cutOffIsRefused() throws Exception {
        for (double part : new double[] {0.9, 0.5, 0}) {
            truncate((long) (Files.size(file) * part));
            assertRefused();
        }
    }

    @Test
    void missingIsRefused() throws Exception {
        Files.delete(file);
        assertRefused();
    }

    @Test
    void garbageIsRefused() throws Exception {
        byte[] garbage = new byte[100_000];
        Arrays.fill(garbage, (byte) 0x5A);
        Files.write(file, garbage);
        assertRefused();
    }

    /** A changed letter within a document: H2 by itself would read it as data. */
    @Test
    void oneChangedLetterIsRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        byte[] marker = MARKER.getBytes();
        for (int i = 0; i < bytes.length - marker.length; i++) {
            if (Arrays.equals(bytes, i, i + marker.length, marker, 0, marker.length)) {
                bytes[i]++;
            }
        }
        Files.write(file, bytes);
        assertRefused();
    }

    private void truncate(long size) throws IOException {
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
            opened.setLength(size);
        }
    }

    private void assertRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> new TestStore(folder, Cures.ALL));
        assertEquals(ExitCode.DATA_UNREADABLE, refusal.code);
        assertTrue(refusal.getMessage().contains("Restore a backup"), refusal.getMessage());
        assertTrue(!refusal.getMessage().contains("\n"), refusal.getMessage());
    }
}
