package nl.huisrecht.embedded;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/** Who may run beside whom, and when a reply may leave: many readers or one writer; a reply after the commit it rests on. */
final class Gate implements AutoCloseable {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Cures cures;
    private final CommitGroups commits;
    private final Consumer<Throwable> onFailure;

    Gate(StoreFile file, Cures cures, Consumer<Throwable> onFailure) {
        this.cures = cures;
        this.onFailure = onFailure;
        this.commits = new CommitGroups(file, lock.readLock(), onFailure);
    }

    Lock lockFor(boolean read) {
        if (!cures.lock()) {
            return new ReentrantLock();
        }
        return read ? lock.readLock() : lock.writeLock();
    }

    /** Called under {@link #lockFor}: sends the reply now, or after the commit of what it tells. */
    void release(boolean read, Runnable reply) {
        if (cures.commits() && (!read || commits.isPending())) {
            commits.afterCommit(reply);
        } else {
            reply.run();
        }
    }

    /** Reports what went wrong in a command; what it means is for the receiver to judge. */
    void tell(Throwable failure) {
        onFailure.accept(failure);
    }

    long commits() {
        return commits.commits();
    }

    /** Commits and answers what still waits. */
    @Override
    public void close() throws InterruptedException {
        commits.close();
    }
}
