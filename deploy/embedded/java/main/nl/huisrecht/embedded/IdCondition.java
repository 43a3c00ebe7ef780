package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The part of a query that fixes {@code _id} to one value or some values, at the top or within {@code $and}. */
final class IdCondition {
    private static final String ID = "_id";

    private IdCondition() {
    }

    /** @return the only values {@code _id} can have in a match, or empty when the query leaves that open */
    static Optional<Collection<?>> in(Document query) {
        if (query.containsKey(ID)) {
            Optional<Collection<?>> values = values(query.get(ID));
            if (values.isPresent()) {
                return values;
            }
        }
        return query.get("$and") instanceof Collection<?> parts ? inOneOf(parts) : Optional.empty();
    }

    private static Optional<Collection<?>> inOneOf(Collection<?> parts) {
        return parts.stream()
            .filter(Document.class::isInstance)
            .map(part -> in((Document) part))
            .flatMap(Optional::stream)
            .findFirst();
    }

    private static Optional<Collection<?>> values(Object condition) {
        if (BsonRegularExpression.isRegularExpression(condition) || condition instanceof Collection) {
            return Optional.empty();
        }
        if (!(condition instanceof Document operators) || !hasOperators(operators)) {
            return Optional.of(singleton(condition));
        }
        if (operators.containsKey("$eq")) {
            return plain(singleton(operators.get("$eq")));
        }
        return operators.get("$in") instanceof Collection<?> values ? plain(values) : Optional.empty();
    }

    private static boolean hasOperators(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private static Optional<Collection<?>> plain(Collection<?> values) {
        boolean plain = values.stream().noneMatch(value -> BsonRegularExpression.isRegularExpression(value) || value instanceof Collection);
        return plain ? Optional.of(values) : Optional.empty();
    }

    private static List<Object> singleton(Object value) {
        return java.util.Collections.singletonList(value);
    }
}
