package nl.huisrecht.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * The document store: mongo-java-server on one file, mended (see {@link Cures}). An acknowledged write survives the death of the
 * process and of the machine; nothing that was read can vanish; a conditional write has one winner.
 */
final class Store implements AutoCloseable {
    static final String NAME = "The document store";

    private final Examined examined = new Examined();
    private final DataFolder folder;
    private final StoreFile file;
    private final Gate gate;
    private final StoreServer server;

    private Store(DataFolder folder, String host, int port, Cures cures, Consumer<Refusal> onFailure) {
        this.folder = folder;
        this.file = StoreFile.open(folder.path, cures);
        StoreBackend backend = new StoreBackend(file, cures, examined);
        this.gate = new Gate(file, cures, failure -> refusal(failure, folder.path, onFailure));
        this.server = new StoreServer(host, port, backend, gate);
    }

    /**
     * Opens the store and listens.
     *
     * @param port 0 for any free one
     * @param onFailure told when the store must stop because its disk or its file fails
     * @throws Refusal when the folder is in use, its data unreadable, the disk full or the port taken
     */
    static Store open(Path path, String host, int port, Cures cures, Consumer<Refusal> onFailure) {
        DataFolder folder = DataFolder.take(path, NAME);
        try {
            return new Store(folder, host, port, cures, onFailure);
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            throw DiskFull.isCauseOf(e) ? DiskFull.refusal(NAME, path, e) : unreadable(path, e);
        }
    }

    private static void refusal(Throwable failure, Path path, Consumer<Refusal> onFailure) {
        if (DiskFull.isCauseOf(failure)) {
            onFailure.accept(DiskFull.refusal(NAME, path, failure));
        } else if (failure instanceof MVStoreException e && e.getErrorCode() != DataUtils.ERROR_CLOSED) {
            onFailure.accept(unreadable(path, e));
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

    @Override
    public void close() throws InterruptedException, IOException {
        server.close();
        gate.close();
        file.close();
        folder.close();
    }
}
