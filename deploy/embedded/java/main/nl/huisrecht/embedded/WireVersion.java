package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.MongoVersion;
import java.util.List;

/** What the store says it is: MongoDB 5.0. Drivers of 2026 ask for wire version 9 at least, and mongo-java-server says 8 by itself. */
final class WireVersion implements MongoVersion {
    private static final int WIRE_VERSION = 13;

    @Override
    public List<Integer> getVersionArray() {
        return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
        return WIRE_VERSION;
    }
}
