package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;

/**
 * The {@code $match} an aggregation begins with, handed to the collection as the query to read with: mongo-java-server reads the whole
 * collection and filters afterwards, so that even {@code countDocuments({_id: …})} would scan. The stage itself still runs.
 */
final class FirstMatch {
    private static final ThreadLocal<FirstMatch> PENDING = new ThreadLocal<>();

    private final String collection;
    private final Document query;

    private FirstMatch(String collection, Document query) {
        this.collection = collection;
        this.query = query;
    }

    /** Notes the query for the read that comes next on this thread; {@link #forget()} afterwards. */
    static void note(Document aggregate) {
        if (aggregate.get("aggregate") instanceof String collection && aggregate.get("pipeline") instanceof List<?> stages
            && !stages.isEmpty() && stages.get(0) instanceof Document first && first.get("$match") instanceof Document query) {
            PENDING.set(new FirstMatch(collection, query));
        }
    }

    /** The query noted for this collection: once, because a later read of the same aggregation (a {@code $lookup}) is another one. */
    static Optional<Document> take(String collection) {
        FirstMatch pending = PENDING.get();
        if (pending == null || !pending.collection.equals(collection)) {
            return Optional.empty();
        }
        PENDING.remove();
        return Optional.of(pending.query);
    }

    static void forget() {
        PENDING.remove();
    }
}
