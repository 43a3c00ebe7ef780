package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

/** The part of a query that fixes a field to one value or some values, at the top or within {@code $and}. */
final class FieldValues {
    private FieldValues() {
    }

    /** @return the only values the field can have in a match, or empty when the query leaves that open */
    static Optional<Collection<?>> in(Document query, String field) {
        if (query.containsKey(field)) {
            Optional<Collection<?>> values = of(query.get(field));
            if (values.isPresent()) {
                return values;
            }
        }
        return query.get("$and") instanceof Collection<?> parts ? inOneOf(parts, field) : Optional.empty();
    }

    private static Optional<Collection<?>> inOneOf(Collection<?> parts, String field) {
        return parts.stream()
            .filter(Document.class::isInstance)
            .map(part -> in((Document) part, field))
            .flatMap(Optional::stream)
            .findFirst();
    }

    private static Optional<Collection<?>> of(Object condition) {
        if (!(condition instanceof Document operators) || !hasOperators(operators)) {
            return plain(Collections.singletonList(condition));
        }
        if (operators.containsKey("$eq")) {
            return plain(Collections.singletonList(operators.get("$eq")));
        }
        return operators.get("$in") instanceof Collection<?> values ? plain(values) : Optional.empty();
    }

    static boolean hasOperators(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    /** A pattern is no value, and a list may also mean a list within the field. */
    private static Optional<Collection<?>> plain(Collection<?> values) {
        boolean plain = values.stream().noneMatch(value -> BsonRegularExpression.isRegularExpression(value) || value instanceof Collection);
        return plain ? Optional.of(values) : Optional.empty();
    }
}
