package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * The bounds a query sets to a field, at the top or within {@code $and}; null is no bound. They are wider than what the query means
 * (both included, other types not shut out): what lies between them is still held against the query.
 */
record FieldRange(Object from, Object to) {
    static Optional<FieldRange> of(Document query, String field) {
        if (query.get(field) instanceof Document condition) {
            FieldRange range = new FieldRange(bound(condition, "$gt", "$gte"), bound(condition, "$lt", "$lte"));
            if (range.from != null || range.to != null) {
                return Optional.of(range);
            }
        }
        if (query.get("$and") instanceof Collection<?> parts) {
            return parts.stream()
                .filter(Document.class::isInstance)
                .map(part -> of((Document) part, field))
                .flatMap(Optional::stream)
                .findFirst();
        }
        return Optional.empty();
    }

    private static Object bound(Document condition, String open, String closed) {
        Object value = condition.containsKey(open) ? condition.get(open) : condition.get(closed);
        return value instanceof String || value instanceof Number || value instanceof Instant || value instanceof ObjectId ? value : null;
    }

    /** Whether the range begins before a value, or at it. */
    boolean isBefore(Object value) {
        return from == null || KeyOrder.INSTANCE.compare(from, value) <= 0;
    }
}
