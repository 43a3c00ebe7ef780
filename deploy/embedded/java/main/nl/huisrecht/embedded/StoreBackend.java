package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The databases of one {@link StoreFile}. */
final class StoreBackend extends AbstractMongoBackend {
    private final Map<String, StoreDatabase> open = new ConcurrentHashMap<>();
    private final StoreFile file;
    private final Cures cures;
    private final Examined examined;

    StoreBackend(StoreFile file, Cures cures, Examined examined) {
        this.file = file;
        this.cures = cures;
        this.examined = examined;
        version(new WireVersion());
        file.databases().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return open.computeIfAbsent(name, key -> new StoreDatabase(key, file, getCursorRegistry(), cures, examined));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        open.remove(name);
    }
}
