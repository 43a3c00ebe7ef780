package nl.huisrecht.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder that one process uses at a time: held by a lock on its file {@code lock}, which the system drops when the process ends. */
final class DataFolder implements AutoCloseable {
    final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if need be and takes its lock.
     *
     * @param what who asks, for the sentence ("The document store")
     * @throws Refusal when another process holds it ({@link ExitCode#FOLDER_UNUSABLE}), or it cannot be written
     */
    static DataFolder take(Path path, String what) {
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new Refusal(ExitCode.FOLDER_UNUSABLE, what + " in " + path
                    + " is already running in another process: stop that one first, or use another folder.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            if (DiskFull.isCauseOf(e)) {
                throw DiskFull.refusal(what, path, e);
            }
            throw new Refusal(ExitCode.FOLDER_UNUSABLE, what + " cannot write in " + path + " ("
                + e.getClass().getSimpleName() + "): give this user the right to, or use another folder.", e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
