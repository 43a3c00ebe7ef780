package nl.huisrecht.embedded;

/**
 * What this store mends in mongo-java-server. Production has all of them; tests switch one off to see that the fault comes back.
 *
 * @param lock     commands exclude each other as readers and writers, and a reply is encoded before the next writer may run
 * @param commits  a reply waits for the forced commit that covers what it tells
 * @param idLookup a condition on {@code _id} goes through the key, whatever other conditions stand beside it
 */
record Cures(boolean lock, boolean commits, boolean idLookup) {
    static final Cures ALL = new Cures(true, true, true);

    Cures withoutLock() {
        return new Cures(false, commits, idLookup);
    }

    Cures withoutCommits() {
        return new Cures(lock, false, idLookup);
    }

    Cures withoutIdLookup() {
        return new Cures(lock, commits, false);
    }
}
