package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Forgets cursors that nobody has used for ten minutes, as MongoDB does: a client that died keeps no memory. */
final class OpenCursors {
    private static final long IDLE_NANOS = 600_000_000_000L;

    private final Collection<FindCursor> open = new ConcurrentLinkedQueue<>();
    private final CursorRegistry registry;

    OpenCursors(CursorRegistry registry) {
        this.registry = registry;
    }

    long newId() {
        return registry.generateCursorId();
    }

    void add(FindCursor cursor) {
        open.removeIf(this::isOver);
        registry.add(cursor);
        open.add(cursor);
    }

    private boolean isOver(FindCursor cursor) {
        boolean over = cursor.isEmpty() || cursor.idleNanos() > IDLE_NANOS;
        if (over) {
            registry.remove(cursor);
        }
        return over;
    }
}
