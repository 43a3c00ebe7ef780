package nl.huisrecht.embedded;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/** Who may run beside whom, and when a reply may leave: many readers or one writer; a reply after the commit it rests on. */
final class Gate implements AutoCloseable {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final StoreFile file;
    private final Cures cures;
    private final CommitGroups commits;
    private final Consumer<Throwable> onFailure;

    Gate(StoreFile file, Cures cures, Consumer<Throwable> onFailure) {
        this.file = file;
        this.cures = cures;
        this.onFailure = onFailure;
        this.commits = new CommitGroups(file, lock.readLock(), onFailure);
    }

    /** Waits until a reader or a writer may go in. */
    Pass enter(boolean read) {
        return new Pass(read);
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

    /** One command's stay within the gate. */
    final class Pass implements AutoCloseable {
        private final boolean read;
        private final Lock held;
        private final StoreFile.Reading reading;

        private Pass(boolean read) {
            this.read = read;
            this.held = lockFor(read);
            held.lock();
            this.reading = file.reading();
        }

        private Lock lockFor(boolean reader) {
            if (!cures.lock()) {
                return new ReentrantLock();
            }
            return reader ? lock.readLock() : lock.writeLock();
        }

        /** Sends the reply now, or after the commit of what it tells. */
        void reply(Runnable send) {
            if (cures.commits() && (!read || commits.isPending())) {
                commits.afterCommit(send);
            } else {
                send.run();
            }
        }

        @Override
        public void close() {
            reading.close();
            held.unlock();
        }
    }
}
