package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;

/** One database: its collections and indexes are maps in the file. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    private final StoreFile file;
    private final Cures cures;
    private final Examined examined;

    StoreDatabase(String name, StoreFile file, CursorRegistry cursors, Cures cures, Examined examined) {
        super(name, cursors);
        this.file = file;
        this.cures = cures;
        this.examined = examined;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        String name = getFullCollectionNamespace(collection);
        return new StoreCollection(this, collection, options, file.documents(name), file.meta(name), cursorRegistry, cures, examined);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys, boolean sparse) {
        String name = getFullCollectionNamespace(collection);
        if (keys.size() == 1 && keys.get(0).getKey().equals("_id")) {
            return new IdIndex(file.documents(name), index, keys);
        }
        return new UniqueIndex(file.index(name, index), index, keys, sparse);
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
