package nl.huisrecht.embedded;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The version of the newest forced commit, in a file of 16 bytes beside the store. H2 opens a file that was cut off at the last
 * commit it finds whole, without a word; the mark tells that there has been a later one. It is written after the force, so it is
 * never ahead of the disk.
 */
final class CommitMark {
    private static final int BYTES = 2 * Long.BYTES;

    private final MappedByteBuffer bytes;

    private CommitMark(MappedByteBuffer bytes) {
        this.bytes = bytes;
    }

    static CommitMark open(Path folder) throws IOException {
        Path file = folder.resolve("store.mark");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new CommitMark(channel.map(MapMode.READ_WRITE, 0, BYTES));
        }
    }

    /** The version, or 0 when nothing has been committed yet (or the mark was half written when the power went). */
    long version() {
        long version = bytes.getLong(0);
        return bytes.getLong(Long.BYTES) == ~version ? version : 0;
    }

    void set(long version) {
        bytes.putLong(0, version);
        bytes.putLong(Long.BYTES, ~version);
    }
}
