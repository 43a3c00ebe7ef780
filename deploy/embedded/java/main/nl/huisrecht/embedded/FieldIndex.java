package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * An index that is not unique, on its first field, for equality, {@code $in} and ranges. It lives in memory and is made anew at each
 * start from the documents, which are read then anyway. mongo-java-server accepts such indexes and does nothing with them.
 */
final class FieldIndex extends EmptyIndex<Object> {
    private record Entry(Object value, Object id) {
    }

    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::value, KeyOrder.INSTANCE).thenComparing(Entry::id, KeyOrder.INSTANCE);

    private final NavigableSet<Entry> entries = new ConcurrentSkipListSet<>(ORDER);
    private final String field;
    /** Whether some document has a list in the field: then one element may meet one bound and another the other. */
    private volatile boolean hasLists;

    FieldIndex(String name, List<IndexKey> keys) {
        super(name, keys.subList(0, 1));
        this.field = keys.get(0).getKey();
    }

    /** The ids of all documents that can match the query (and maybe more), or empty when this index does not help with it. */
    Optional<Stream<Object>> candidates(Document query) {
        Optional<Collection<?>> values = FieldValues.in(query, field).filter(all -> !all.contains(null));
        if (values.isPresent()) {
            return Optional.of(values.get().stream().map(FieldIndex::normal).flatMap(value -> ids(value, value)));
        }
        return hasLists ? Optional.empty() : FieldRange.of(query, field).map(range -> ids(
            range.from() == null ? MinKey.getInstance() : range.from(), range.to() == null ? MaxKey.getInstance() : range.to()));
    }

    private Stream<Object> ids(Object from, Object to) {
        return entries.subSet(new Entry(from, MinKey.getInstance()), new Entry(to, MaxKey.getInstance())).stream().map(Entry::id);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        List<Entry> added = entries(document);
        hasLists |= added.size() != 1;
        entries.addAll(added);
    }

    @Override
    public Object remove(Document document) {
        entries(document).forEach(entries::remove);
        return null;
    }

    private List<Entry> entries(Document document) {
        return getKeyValues(document).stream()
            .flatMap(key -> flat(key.get(0)))
            .map(value -> new Entry(value, document.get("_id")))
            .toList();
    }

    /** A list within a list is found by its elements too. */
    private static Stream<Object> flat(Object value) {
        Stream<Object> self = Stream.of(Missing.ofNullable(value));
        return value instanceof Collection<?> list ? Stream.concat(self, list.stream().flatMap(FieldIndex::flat)) : self;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(before, after)) {
            remove(before);
            add(after, position, collection);
        }
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    private static Object normal(Object value) {
        return new KeyValue(value).normalized().get(0);
    }
}
