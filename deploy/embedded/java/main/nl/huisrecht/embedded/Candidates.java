package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * The documents a query must be held against, as few as the keys and indexes allow, in the order of their ids. They are read one by
 * one as they are asked for.
 */
final class Candidates {
    private static final String ID = "_id";

    private final MVMap<Object, Document> documents;
    private final List<Index<Object>> indexes;

    Candidates(MVMap<Object, Document> documents, List<Index<Object>> indexes) {
        this.documents = documents;
        this.indexes = indexes;
    }

    /**
     * What is left of a query to hold its candidates against. Who was found by a list of ids need not be sought in that list again:
     * for a thousand ids that would be a million comparisons.
     */
    static Document rest(Document query) {
        boolean onlyListed = query.get(ID) instanceof Document condition && condition.size() == 1 && condition.containsKey("$in");
        if (!onlyListed || FieldValues.in(query, ID).isEmpty()) {
            return query;
        }
        Document rest = query.clone();
        rest.remove(ID);
        return rest;
    }

    Stream<Document> of(Document query) {
        return after(query, null);
    }

    /** Those that come after an id, to go on where an earlier reading stopped; null is before all. */
    Stream<Document> after(Document query, Object id) {
        Optional<NavigableSet<Object>> named = ids(query);
        if (named.isPresent()) {
            NavigableSet<Object> ids = id == null ? named.get() : named.get().tailSet(id, false);
            return ids.stream().map(documents::get).filter(Objects::nonNull);
        }
        FieldRange range = FieldRange.of(query, ID).orElse(new FieldRange(null, null));
        if (id == null || !range.isBefore(id)) {
            return between(range.from(), range.to());
        }
        return between(id, range.to()).filter(document -> KeyOrder.INSTANCE.compare(document.get(ID), id) != 0);
    }

    private Optional<NavigableSet<Object>> ids(Document query) {
        Optional<Collection<?>> values = FieldValues.in(query, ID);
        if (values.isPresent()) {
            return Optional.of(sorted(values.get().stream()));
        }
        return indexes.stream().map(index -> ids(index, query)).flatMap(Optional::stream).findFirst().map(Candidates::sorted);
    }

    private static Optional<Stream<Object>> ids(Index<Object> index, Document query) {
        if (index instanceof FieldIndex field) {
            return field.candidates(query);
        }
        if (!index.canHandle(query)) {
            return Optional.empty();
        }
        return Optional.of(StreamSupport.stream(index.getPositions(query).spliterator(), false));
    }

    private static NavigableSet<Object> sorted(Stream<?> ids) {
        NavigableSet<Object> sorted = new TreeSet<>(KeyOrder.INSTANCE);
        ids.forEach(id -> sorted.add(Missing.ofNullable(id)));
        return sorted;
    }

    private Stream<Document> between(Object from, Object to) {
        Cursor<Object, Document> entries = documents.cursor(from, to, false);
        return Stream.iterate(0, i -> entries.hasNext(), i -> i).map(i -> {
            entries.next();
            return entries.getValue();
        });
    }
}
