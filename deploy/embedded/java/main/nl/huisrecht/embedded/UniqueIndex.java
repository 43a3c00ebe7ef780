package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;

/**
 * A unique index, on disk: from the values of its fields to the key of the document that has them. It may be partial: then documents
 * outside its filter are none of its business (mongo-java-server forgets the filter and holds them all against each other).
 */
final class UniqueIndex extends AbstractUniqueIndex<Object> {
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    private final MVMap<KeyValue, Object> map;
    private final Document filter;

    /** @param filter which documents it covers, or null for all */
    UniqueIndex(MVMap<KeyValue, Object> map, String name, List<IndexKey> keys, boolean sparse, Document filter) {
        super(name, keys, sparse || filter != null);
        this.map = map;
        this.filter = filter;
    }

    private boolean covers(Document document) {
        return filter == null || matcher.matches(document, filter);
    }

    @Override
    public boolean canHandle(Document query) {
        return filter == null && super.canHandle(query);
    }

    @Override
    public Object getPosition(Document document) {
        return covers(document) ? super.getPosition(document) : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        if (covers(document)) {
            super.checkAdd(document, collection);
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        if (covers(document)) {
            super.add(document, position, collection);
        }
    }

    @Override
    public Object remove(Document document) {
        return covers(document) ? super.remove(document) : null;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        if (covers(before) && covers(after)) {
            super.checkUpdate(before, after, collection);
        } else {
            checkAdd(after, collection);
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (covers(before) && covers(after)) {
            super.updateInPlace(before, after, position, collection);
        } else {
            remove(before);
            add(after, position, collection);
        }
    }

    @Override
    protected Object removeDocument(KeyValue key) {
        return map.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return map.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return map.entrySet();
    }

    @Override
    protected Object getPosition(KeyValue key) {
        return map.get(key);
    }

    @Override
    public long getCount() {
        return map.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
