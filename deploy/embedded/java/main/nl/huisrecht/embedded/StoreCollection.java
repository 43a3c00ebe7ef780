package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** A collection that looks documents up by {@code _id} wherever a query fixes it. */
final class StoreCollection extends H2Collection {
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
        if (cures.idLookup() && "_id".equals(getIdField())) {
            Optional<Collection<?>> ids = IdCondition.in(query);
            if (ids.isPresent()) {
                return matchDocumentsFromStream(byIds(ids.get()), query, orderBy, skip, limit, batchSize, fields);
            }
        }
        return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    private Stream<Document> byIds(Collection<?> ids) {
        TreeSet<Object> distinct = new TreeSet<>(KeyOrder.INSTANCE);
        ids.forEach(id -> distinct.add(Missing.ofNullable(id)));
        return distinct.stream().map(documents::get).filter(document -> document != null);
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        examined.one();
        return super.documentMatchesQuery(document, query);
    }

    /** What a client fetches later must not change under its cursor. */
    @Override
    protected Cursor createCursor(List<Document> remaining) {
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
