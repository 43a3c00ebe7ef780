package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

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
    /** Old chunks may be overwritten this long after they died. Commits are forced and readers hold their version, so it may be short. */
    private static final int RETENTION_MILLIS = 1_000;
    private static final long VERIFY_NANOS = 5_000_000_000L;
    private static final int FILL_PERCENT = 60;
    private static final int COMPACT_BYTES = 2 * 1024 * 1024;

    private final MVStore store;
    private final CommitMark mark;

    private StoreFile(MVStore store, CommitMark mark) {
        this.store = store;
        this.mark = mark;
    }

    /** @throws MVStoreException when the file is not whole */
    static StoreFile open(Path folder, Cures cures) throws IOException {
        CommitMark mark = CommitMark.open(folder);
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
        return new StoreFile(store, mark);
    }

    /** @throws MVStoreException when something is missing or changed; the file is then left as it is */
    void verify() {
        try {
            requireNewest();
            readAll();
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    private void requireNewest() {
        long version = store.getFileStore().lastChunkVersion();
        if (version < mark.version()) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "Commit {0} is the last to be found of {1}", version,
                mark.version());
        }
    }

    /** Reads what is there, for some seconds at most, so that damage shows at the start and not in the middle of someone's work. */
    private void readAll() {
        long start = System.nanoTime();
        for (MVMap<?, ?> map : all()) {
            var entries = map.cursor(null);
            while (entries.hasNext() && System.nanoTime() - start < VERIFY_NANOS) {
                entries.next();
            }
        }
    }

    private List<MVMap<?, ?>> all() {
        List<MVMap<?, ?>> maps = new ArrayList<>();
        names(DATA).forEach(name -> maps.add(documents(name.substring(DATA.length()))));
        names(META).forEach(name -> maps.add(meta(name.substring(META.length()))));
        names(INDEX).forEach(name -> maps.add(openIndex(name)));
        return maps;
    }

    MVMap<Object, Document> documents(String collection) {
        return store.openMap(DATA + collection,
            new MVMap.Builder<Object, Document>().keyType(KeyType.INSTANCE).valueType(DocumentType.INSTANCE));
    }

    MVMap<String, Object> meta(String collection) {
        return store.openMap(META + collection);
    }

    MVMap<KeyValue, Object> index(String collection, String index) {
        return openIndex(INDEX + collection + INDEX_NAME + index);
    }

    private MVMap<KeyValue, Object> openIndex(String map) {
        return store.openMap(map, new MVMap.Builder<KeyValue, Object>().keyType(IndexKeyType.INSTANCE).valueType(KeyType.INSTANCE));
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
        long version = store.getFileStore().lastChunkVersion();
        store.sync();
        mark.set(version);
    }

    /** Keeps the present version readable until the result is closed, however many commits come meanwhile. */
    Reading reading() {
        MVStore.TxCounter use = store.registerVersionUsage();
        return () -> store.deregisterVersionUsage(use);
    }

    /** A reader at work. */
    interface Reading extends AutoCloseable {
        @Override
        void close();
    }

    /** Rewrites some sparsely filled chunks, so that the file does not grow for ever. */
    void compact() {
        store.compact(FILL_PERCENT, COMPACT_BYTES);
    }

    long size() {
        return store.getFileStore().size();
    }

    /** Without H2's compaction at the close, which can fail halfway (an AssertionError in moveChunkInside, 2.3.232). */
    @Override
    public void close() {
        store.close();
    }
}
