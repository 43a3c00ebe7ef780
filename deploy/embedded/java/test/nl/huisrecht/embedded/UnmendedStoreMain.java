package nl.huisrecht.embedded;

import java.nio.file.Path;

/** The store as mongo-java-server has it: it answers first and commits each second. For controls only. */
final class UnmendedStoreMain {
    private UnmendedStoreMain() {
    }

    public static void main(String[] args) {
        Program.run(() -> {
            Store store = Store.open(Path.of(args[1]), "127.0.0.1", Integer.parseInt(args[3]), Cures.ALL.withoutCommits(), Program::fail);
            return new Program.Started(store, "store ready on " + store.port());
        });
    }
}
