package nl.huisrecht.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * The document store: mongo-java-server on one file, mended (see {@link Cures}). An acknowledged write survives the death of the
 * process and of the machine; nothing that was read can vanish; a conditional write has one winner.
 */
final class Store implements AutoCloseable {
    static final String NAME = "The document store";

    private final Examined examined;
    private final StoreServer server;
    private final Deque<AutoCloseable> open;
    private final Gate gate;

    private Store(Examined examined, Gate gate, StoreServer server, Deque<AutoCloseable> open) {
        this.examined = examined;
        this.gate = gate;
        this.server = server;
        this.open = open;
    }

    /**
     * Opens the store and listens.
     *
     * @param port 0 for any free one
     * @param onFailure told when the store must stop because its disk or its file fails
     * @throws Refusal when the folder is in use, its data unreadable, the disk full or the port taken
     */
    static Store open(Path path, String host, int port, Cures cures, Consumer<Refusal> onFailure) {
        if (port != 0) {
            Ports.requireFree(NAME, host, port);
        }
        Deque<AutoCloseable> open = new ArrayDeque<>();
        try {
            open.push(DataFolder.take(path, NAME));
            StoreFile file = StoreFile.open(path, cures);
            open.push(file);
            file.verify();
            Examined examined = new Examined();
            StoreBackend backend = new StoreBackend(file, cures, examined);
            Gate gate = new Gate(file, cures, failure -> judge(failure, path, onFailure));
            open.push(gate);
            StoreServer server = new StoreServer(host, port, backend, gate);
            open.push(server);
            return new Store(examined, gate, server, open);
        } catch (IOException | RuntimeException e) {
            closeQuietly(open);
            throw refusal(e, path);
        }
    }

    private static void closeQuietly(Deque<AutoCloseable> open) {
        try {
            closeAll(open);
        } catch (Exception e) {
            // what made it close is the failure to tell
        }
    }

    private static void closeAll(Deque<AutoCloseable> open) throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    private static Refusal refusal(Exception e, Path path) {
        if (e instanceof Refusal refusal) {
            return refusal;
        }
        return DiskFull.isCauseOf(e) ? DiskFull.refusal(NAME, path, e) : unreadable(path, e);
    }

    /** A command that fails is the client's affair, unless the file or its disk has failed. */
    private static void judge(Throwable failure, Path path, Consumer<Refusal> onFailure) {
        if (failure instanceof MVStoreException e && e.getErrorCode() != DataUtils.ERROR_CLOSED || DiskFull.isCauseOf(failure)) {
            onFailure.accept(refusal((Exception) failure, path));
        } else if (failure instanceof Error) {
            Program.fail(failure);
        }
    }

    private static Refusal unreadable(Path path, Exception e) {
        return new Refusal(ExitCode.DATA_UNREADABLE, NAME + " cannot read its data in " + path + " (" + e.getMessage()
            + "). Restore a backup, or empty it with `npm run reset`.", e);
    }

    int port() {
        return server.port();
    }

    long commits() {
        return gate.commits();
    }

    long examined() {
        return examined.count();
    }

    /** Answers what waits, writes it, and lets the folder go. */
    @Override
    public void close() throws Exception {
        closeAll(open);
    }
}
