package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equals("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        return super.handleCommand(channel, database, command, query);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return open.computeIfAbsent(name, key -> new StoreDatabase(key, file, getCursorRegistry(), cures, examined));
    }

    /** Databases that hold something: reading from one that is not there makes an empty one. */
    @Override
    protected Set<String> listDatabaseNames() {
        return open.values().stream()
            .filter(database -> database.resolveCollection("system.indexes", false) != null)
            .map(StoreDatabase::getDatabaseName)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        open.remove(name);
    }
}
