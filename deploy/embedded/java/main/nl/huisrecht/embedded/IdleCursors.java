package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.InMemoryCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Forgets cursors that nobody has used for ten minutes, as MongoDB does: a client that died keeps no memory. */
final class IdleCursors {
    private static final long IDLE_NANOS = 600_000_000_000L;

    private final Collection<TimedCursor> open = new ConcurrentLinkedQueue<>();
    private final CursorRegistry registry;

    IdleCursors(CursorRegistry registry) {
        this.registry = registry;
    }

    /** A cursor over {@code documents}, which must be the client's own. */
    Cursor add(List<Document> documents) {
        open.removeIf(this::isOver);
        TimedCursor cursor = new TimedCursor(registry.generateCursorId(), documents);
        registry.add(cursor);
        open.add(cursor);
        return cursor;
    }

    private boolean isOver(TimedCursor cursor) {
        boolean over = cursor.isEmpty() || System.nanoTime() - cursor.usedAt > IDLE_NANOS;
        if (over) {
            registry.remove(cursor);
        }
        return over;
    }

    private static final class TimedCursor extends InMemoryCursor {
        private volatile long usedAt = System.nanoTime();

        TimedCursor(long id, List<Document> documents) {
            super(id, documents);
        }

        @Override
        public List<Document> takeDocuments(int count) {
            usedAt = System.nanoTime();
            return super.takeDocuments(count);
        }
    }
}
