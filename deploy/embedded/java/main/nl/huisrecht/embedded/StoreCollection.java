package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** A collection that looks documents up by {@code _id}, or by an indexed field, wherever a query says enough. */
final class StoreCollection extends H2Collection {
    private static final String ID = "_id";

    private final MVMap<Object, Document> documents;
    private final Cures cures;
    private final Examined examined;
    private final IdleCursors idleCursors;

    StoreCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> documents,
                    MVMap<String, Object> meta, CursorRegistry cursors, Cures cures, Examined examined) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
        this.cures = cures;
        this.examined = examined;
        this.idleCursors = new IdleCursors(cursors);
    }

    @Override
    protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        if (!cures.idLookup() || !ID.equals(getIdField())) {
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        Optional<Stream<Document>> found = candidates(query);
        if (found.isPresent()) {
            return matchDocumentsFromStream(found.get(), query, orderBy, skip, limit, batchSize, fields);
        }
        Document order = isById(orderBy) ? null : orderBy;
        return FieldRange.of(query, ID)
            .map(range -> matchDocumentsFromStream(between(range), query, order, skip, limit, batchSize, fields))
            .orElseGet(() -> super.queryDocuments(query, order, skip, limit, batchSize, fields));
    }

    /** The documents the query can match, found by their keys or by an index; empty when all must be looked at. */
    private Optional<Stream<Document>> candidates(Document query) {
        Optional<Collection<?>> ids = FieldValues.in(query, ID);
        if (ids.isPresent()) {
            return Optional.of(byIds(ids.get().stream()));
        }
        return getIndexes().stream()
            .filter(FieldIndex.class::isInstance)
            .map(index -> ((FieldIndex) index).candidates(query))
            .flatMap(Optional::stream)
            .findFirst()
            .map(this::byIds);
    }

    private Stream<Document> byIds(Stream<?> ids) {
        TreeSet<Object> distinct = new TreeSet<>(KeyOrder.INSTANCE);
        ids.forEach(id -> distinct.add(Missing.ofNullable(id)));
        return distinct.stream().map(documents::get).filter(Objects::nonNull);
    }

    private Stream<Document> between(FieldRange range) {
        Cursor<Object, Document> entries = documents.cursor(range.from(), range.to(), false);
        return Stream.iterate(0, i -> entries.hasNext(), i -> i).map(i -> {
            entries.next();
            return entries.getValue();
        });
    }

    /** The documents lie in the order of their ids, so that order costs nothing, and a limit ends the reading. */
    private static boolean isById(Document orderBy) {
        return orderBy != null && orderBy.size() == 1 && orderBy.get(ID) instanceof Number direction && direction.intValue() == 1;
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        examined.one();
        return super.documentMatchesQuery(document, query);
    }

    /** What a client fetches later must not change under its cursor. */
    @Override
    protected de.bwaldvogel.mongo.backend.Cursor createCursor(List<Document> remaining) {
        return idleCursors.add(remaining.stream().map(Document::cloneDeeply).toList());
    }

    /** What an aggregation works on: copies, because its stages write into the documents they are given. */
    @Override
    public Stream<Document> queryAllAsStream() {
        Stream<Document> documents = FirstMatch.take(getCollectionName()).map(this::handleQueryAsStream).orElseGet(super::queryAllAsStream);
        return documents.map(Document::cloneDeeply);
    }

    /** The size is summed when it is asked for; keeping it up to date would encode every document twice per write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return documents == null ? 0 : documents.values().stream().mapToInt(document -> Bson.bytes(document).length).sum();
    }
}
