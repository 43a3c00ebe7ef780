package nl.huisrecht.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/**
 * Lets replies wait for the commit that covers them. One thread commits as soon as anything waits, and takes everything that
 * came meanwhile, so clients that write at the same time share one commit and one force to disk.
 */
final class CommitGroups implements AutoCloseable {
    private static final long COMPACT_EVERY_NANOS = 2_000_000_000L;

    private final StoreFile file;
    private final Lock noWriters;
    private final Consumer<Throwable> onFailure;
    private final Thread thread = new Thread(this::run, "commit");
    private List<Runnable> waiting = new ArrayList<>();
    private boolean committing;
    private boolean closed;
    private long commits;
    private long compactedAt = System.nanoTime();

    /**
     * @param noWriters a lock that keeps writers out while it is held
     * @param onFailure told when a commit fails; nothing is acknowledged after that
     */
    CommitGroups(StoreFile file, Lock noWriters, Consumer<Throwable> onFailure) {
        this.file = file;
        this.noWriters = noWriters;
        this.onFailure = onFailure;
        thread.start();
    }

    /** Runs {@code reply} once everything written before this call is safe on disk. A writer calls it before it lets the next one in. */
    synchronized void afterCommit(Runnable reply) {
        waiting.add(reply);
        notifyAll();
    }

    /** Whether something has been written that is not yet safe: who has read it waits too, so that nothing shown can vanish. */
    synchronized boolean isPending() {
        return committing || !waiting.isEmpty();
    }

    synchronized long commits() {
        return commits;
    }

    private void run() {
        try {
            while (awaitWork()) {
                List<Runnable> replies = commit();
                done();
                replies.forEach(Runnable::run);
            }
        } catch (Throwable e) {
            onFailure.accept(e);
        }
    }

    private synchronized boolean awaitWork() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return !waiting.isEmpty();
    }

    private List<Runnable> commit() {
        List<Runnable> replies;
        noWriters.lock();
        try {
            replies = take();
            compactNowAndThen();
            file.commit();
        } finally {
            noWriters.unlock();
        }
        file.force();
        return replies;
    }

    private void compactNowAndThen() {
        if (System.nanoTime() - compactedAt > COMPACT_EVERY_NANOS) {
            file.compact();
            compactedAt = System.nanoTime();
        }
    }

    private synchronized List<Runnable> take() {
        List<Runnable> taken = waiting;
        waiting = new ArrayList<>();
        committing = true;
        return taken;
    }

    private synchronized void done() {
        committing = false;
        commits++;
    }

    /** Commits what still waits, then stops. */
    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        thread.join();
    }
}
