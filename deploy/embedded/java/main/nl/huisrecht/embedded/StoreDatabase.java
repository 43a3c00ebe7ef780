package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** One database: its collections and indexes are maps in the file. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    private final StoreFile file;
    private final Cures cures;
    private final Examined examined;
    private final PartialFilters partial;

    StoreDatabase(String name, StoreFile file, CursorRegistry cursors, Cures cures, Examined examined) {
        super(name, cursors);
        this.file = file;
        this.cures = cures;
        this.examined = examined;
        this.partial = new PartialFilters(file.documents(getFullCollectionNamespace("system.indexes")));
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        UnaryOperator<Document> run = each -> super.handleCommand(channel, command, each, databases, oplog);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "insert" -> BulkReplies.insert(query, run.apply(query));
            case "update" -> BulkReplies.update(query, run);
            case "findandmodify" -> FindAndModifyReply.complete(query, run.apply(query));
            case "aggregate" -> aggregate(query, run);
            case "listcollections" -> filtered(run.apply(query), query.get("filter"));
            default -> run.apply(query);
        };
    }

    private static Document aggregate(Document query, UnaryOperator<Document> run) {
        FirstMatch.note(query);
        try {
            return run.apply(query);
        } finally {
            FirstMatch.forget();
        }
    }

    private static Document filtered(Document reply, Object filter) {
        if (filter instanceof Document wanted && reply.get("cursor") instanceof Document cursor
            && cursor.get("firstBatch") instanceof List<?> all) {
            DefaultQueryMatcher matcher = new DefaultQueryMatcher();
            cursor.put("firstBatch", all.stream().filter(each -> matcher.matches((Document) each, wanted)).toList());
        }
        return reply;
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        String name = getFullCollectionNamespace(collection);
        return new StoreCollection(this, collection, options, file.documents(name), file.meta(name), cursorRegistry, cures, examined);
    }

    @Override
    protected synchronized void addIndex(Document description) {
        partial.note(description);
        super.addIndex(description);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
        String name = getFullCollectionNamespace(collection);
        if (keys.size() == 1 && keys.get(0).getKey().equals("_id")) {
            return new IdIndex(file.documents(name), index, keys);
        }
        return new UniqueIndex(file.index(name, index), index, keys, sparse, partial.of(name, index));
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new FieldIndex(index, keys);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        file.dropIndex(collection.getFullName(), index);
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        file.dropCollection(getFullCollectionNamespace(collection));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        file.dropDatabase(databaseName);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        String oldName = collection.getFullName();
        super.moveCollection(from, collection, newName);
        file.renameCollection(oldName, getFullCollectionNamespace(newName));
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }
}
