package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a client has still to fetch of a find. It remembers the last id it gave and reads on from there, so it holds no documents: a
 * client sees each at most once, as it is when it is fetched.
 */
final class FindCursor extends AbstractCursor {
    private final Function<Object, Stream<Document>> matchesAfter;
    private final UnaryOperator<List<Document>> project;
    private Object lastId;
    private long left;
    private boolean exhausted;
    private long usedAt = System.nanoTime();

    /**
     * @param matchesAfter the matching documents after an id, in order; null is before all
     * @param limit how many to give in all
     */
    FindCursor(long id, Function<Object, Stream<Document>> matchesAfter, long limit, UnaryOperator<List<Document>> project) {
        super(id);
        this.matchesAfter = matchesAfter;
        this.left = limit;
        this.project = project;
    }

    @Override
    public synchronized List<Document> takeDocuments(int count) {
        usedAt = System.nanoTime();
        List<Document> taken = new ArrayList<>();
        Iterator<Document> matches = matchesAfter.apply(lastId).iterator();
        while (taken.size() < count && left > 0 && matches.hasNext()) {
            Document match = matches.next();
            lastId = match.get("_id");
            left--;
            taken.add(match);
        }
        exhausted = left == 0 || !matches.hasNext();
        return project.apply(taken);
    }

    @Override
    public synchronized boolean isEmpty() {
        return exhausted;
    }

    synchronized long idleNanos() {
        return System.nanoTime() - usedAt;
    }
}
