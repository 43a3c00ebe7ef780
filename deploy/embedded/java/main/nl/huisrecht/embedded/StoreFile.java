package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The file {@code store.mv}: an H2 MVStore with a map per collection and per index. Nothing reaches it but by {@link #commit()},
 * so what is on disk is always the state between two commands.
 */
final class StoreFile implements AutoCloseable {
    private static final String DATA = "data.";
    private static final String META = "meta.";
    private static final String INDEX = "index.";
    private static final String INDEX_NAME = "/";
    private static final int CACHE_MEGABYTES = 64;
    private static final int PAGE_BYTES = 8 * 1024;
    /** Old chunks may be overwritten this long after they died. Commits are forced, so it only has to outlast a running scan. */
    private static final int RETENTION_MILLIS = 5_000;
    private static final int CLOSE_MILLIS = 1_000;
    private static final int FILL_PERCENT = 60;
    private static final int COMPACT_BYTES = 2 * 1024 * 1024;

    private final MVStore store;

    private StoreFile(MVStore store) {
        this.store = store;
    }

    static StoreFile open(Path folder, Cures cures) {
        MVStore.Builder builder = new MVStore.Builder()
            .fileName(folder.resolve("store.mv").toString())
            .cacheSize(CACHE_MEGABYTES)
            .pageSplitSize(PAGE_BYTES);
        if (cures.commits()) {
            builder.autoCommitDisabled().autoCommitBufferSize(0);
        }
        MVStore store = builder.open();
        if (cures.commits()) {
            store.setRetentionTime(RETENTION_MILLIS);
        }
        return new StoreFile(store);
    }

    MVMap<Object, Document> documents(String collection) {
        return store.openMap(DATA + collection, new MVMap.Builder<Object, Document>().keyType(KeyType.INSTANCE).valueType(DocumentType.INSTANCE));
    }

    MVMap<String, Object> meta(String collection) {
        return store.openMap(META + collection);
    }

    MVMap<KeyValue, Object> index(String collection, String index) {
        return store.openMap(INDEX + collection + INDEX_NAME + index,
            new MVMap.Builder<KeyValue, Object>().keyType(IndexKeyType.INSTANCE).valueType(KeyType.INSTANCE));
    }

    /** The databases the file holds. */
    Set<String> databases() {
        return names(DATA).stream()
            .map(name -> name.substring(DATA.length(), name.indexOf('.', DATA.length())))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    void dropCollection(String collection) {
        remove(DATA + collection);
        remove(META + collection);
        names(INDEX + collection + INDEX_NAME).forEach(this::remove);
    }

    void dropIndex(String collection, String index) {
        remove(INDEX + collection + INDEX_NAME + index);
    }

    /** Takes what is left of a database; the point keeps {@code app} from taking {@code app2} with it. */
    void dropDatabase(String database) {
        for (String kind : List.of(DATA, META, INDEX)) {
            names(kind + database + ".").forEach(this::remove);
        }
    }

    void renameCollection(String from, String to) {
        store.renameMap(store.openMap(DATA + from), DATA + to);
        store.renameMap(store.openMap(META + from), META + to);
        for (String name : names(INDEX + from + INDEX_NAME)) {
            store.renameMap(store.openMap(name), INDEX + to + name.substring((INDEX + from).length()));
        }
    }

    private List<String> names(String prefix) {
        List<String> names = new ArrayList<>(store.getMapNames());
        names.removeIf(name -> !name.startsWith(prefix));
        return names;
    }

    private void remove(String map) {
        if (store.hasMap(map)) {
            store.removeMap(map);
        }
    }

    /** Writes what has changed; {@link #force()} makes it survive a power cut. No writer may be at work meanwhile. */
    void commit() {
        store.commit();
    }

    void force() {
        store.sync();
    }

    /** Rewrites some sparsely filled chunks, so that the file does not grow for ever. */
    void compact() {
        store.compact(FILL_PERCENT, COMPACT_BYTES);
    }

    long version() {
        return store.getCurrentVersion();
    }

    long size() {
        return store.getFileStore().size();
    }

    @Override
    public void close() {
        store.close(CLOSE_MILLIS);
    }
}
