package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.MVMap;

/**
 * The filters of partial indexes, by collection and index name. mongo-java-server keeps them in its descriptions of indexes but does
 * not hand them on when it makes one.
 */
final class PartialFilters {
    private final Map<String, Document> filters = new HashMap<>();

    /** @param descriptions the database's collection {@code system.indexes} */
    PartialFilters(MVMap<Object, Document> descriptions) {
        descriptions.values().forEach(this::note);
    }

    /** Notes what a description says, before the index is made. */
    void note(Document description) {
        filters.remove(key(description.get("ns"), description.get("name")));
        if (description.get("partialFilterExpression") instanceof Document filter) {
            filters.put(key(description.get("ns"), description.get("name")), filter);
        }
    }

    /** The filter of an index, or null. */
    Document of(String collection, String index) {
        return filters.get(key(collection, index));
    }

    private static String key(Object collection, Object index) {
        return Objects.toString(collection) + "/" + index;
    }
}
