package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** A collection that looks at the {@link Candidates} of a query only, and holds no more documents in memory than it must. */
final class StoreCollection extends H2Collection {
    private static final String ID = "_id";
    private static final Document EVERYTHING = new Document();
    private static final int DELETE_BATCH = 1000;

    private final MVMap<Object, Document> documents;
    private final Cures cures;
    private final Examined examined;
    private final OpenCursors cursors;
    private final Candidates candidates;

    StoreCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> documents,
                    MVMap<String, Object> meta, CursorRegistry registry, Cures cures, Examined examined) {
        super(database, name, options, documents, meta, registry);
        this.documents = documents;
        this.cures = cures;
        this.examined = examined;
        this.cursors = new OpenCursors(registry);
        this.candidates = new Candidates(documents, getIndexes());
    }

    @Override
    protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        if (!cures.idLookup() || !ID.equals(getIdField()) || orderBy != null && orderBy.containsKey("$natural")) {
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        if (batchSize > 0 && skip == 0 && isInKeyOrder(orderBy)) {
            return inParts(query, limit, batchSize, fields);
        }
        Document order = isInKeyOrder(orderBy) ? null : orderBy;
        return matchDocumentsFromStream(candidates.of(query), Candidates.rest(query), order, skip, limit, batchSize, fields);
    }

    /** Reads no further than the first part; a cursor reads on when the client asks. */
    private QueryResult inParts(Document query, int limit, int batchSize, Document fields) {
        Document rest = Candidates.rest(query);
        FindCursor cursor = new FindCursor(cursors.newId(),
            id -> candidates.after(query, id).filter(document -> documentMatchesQuery(document, rest)),
            limit > 0 ? limit : Long.MAX_VALUE, documents -> project(documents, fields));
        List<Document> first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        cursors.add(cursor);
        return new QueryResult(first, cursor);
    }

    private List<Document> project(List<Document> found, Document fields) {
        return matchDocumentsFromStream(found.stream(), EVERYTHING, null, 0, 0, 0, fields).collectDocuments();
    }

    /** Candidates come in the order of their ids, so that order costs nothing. */
    private static boolean isInKeyOrder(Document orderBy) {
        return orderBy == null || orderBy.isEmpty()
            || orderBy.size() == 1 && orderBy.get(ID) instanceof Number direction && direction.intValue() == 1;
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        if (query == EVERYTHING) {
            return true;
        }
        examined.one();
        return super.documentMatchesQuery(document, query);
    }

    /** The rest of a sorted answer, which the client fetches later and which must not change under its cursor. */
    @Override
    protected de.bwaldvogel.mongo.backend.Cursor createCursor(List<Document> remaining) {
        return super.createCursor(remaining.stream().map(Document::cloneDeeply).toList());
    }

    /** What an aggregation works on: copies, because its stages write into the documents they are given. */
    @Override
    public Stream<Document> queryAllAsStream() {
        Document query = FirstMatch.take(getCollectionName()).orElseGet(Document::new);
        if (!ID.equals(getIdField())) {
            return super.queryAllAsStream();
        }
        Document rest = Candidates.rest(query);
        return candidates.of(query).filter(document -> documentMatchesQuery(document, rest)).map(Document::cloneDeeply);
    }

    /** Deletes many in rounds, so that not all of them are in memory at once. */
    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        if (limit != 0) {
            return super.deleteDocuments(selector, limit, oplog);
        }
        int total = 0;
        int round;
        do {
            round = super.deleteDocuments(selector, DELETE_BATCH, oplog);
            total += round;
        } while (round == DELETE_BATCH);
        return total;
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
