package nl.huisrecht.embedded;

import java.nio.file.Path;
import java.util.Set;

/** Starts the document store: {@code StoreMain --data DIR --port N [--host 127.0.0.1] [--stop-with-parent]}. */
public final class StoreMain {
    private static final String USAGE = "StoreMain --data DIR --port N [--host 127.0.0.1] [--stop-with-parent]";

    private StoreMain() {
    }

    public static void main(String[] args) {
        Program.run(() -> {
            Flags flags = Flags.parse(args, Set.of("data", "port", "host"), USAGE);
            Program.watchParent(flags);
            String host = flags.text("host", "127.0.0.1");
            Path folder = flags.path("data").toAbsolutePath().normalize();
            Store store = Store.open(folder, host, flags.port("port"), Cures.ALL, Program::fail);
            return new Program.Started(store, "store ready on mongodb://" + host + ":" + store.port());
        });
    }
}
