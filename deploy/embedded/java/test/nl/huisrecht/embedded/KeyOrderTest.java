package nl.huisrecht.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Anything can be a key, and the order over keys is total. */
class KeyOrderTest {
    private static final List<Object> ASCENDING = List.of(Missing.getInstance(), Double.NEGATIVE_INFINITY, -1, 0, 0.5, 1L, (1L << 53), (1L << 53) + 1,
        Long.MAX_VALUE, 1e300, "", "a", "b", new Document("a", 1), new Document("a", 2.0), new Document("a", 3).append("b", 1), List.of(), List.of(1), new BinData(new byte[] {1}), new ObjectId(new byte[12]), false, true,
        Instant.EPOCH, Instant.ofEpochMilli(1));

    @Test
    void isTotal() {
        for (int i = 0; i < ASCENDING.size(); i++) {
            for (int j = 0; j < ASCENDING.size(); j++) {
                assertEquals(Integer.compare(i, j), Integer.signum(compare(ASCENDING.get(i), ASCENDING.get(j))), ASCENDING.get(i) + " and " + ASCENDING.get(j));
            }
        }
    }

    @Test
    void numbersAreOneKeyWhateverTheirType() {
        for (Object one : List.of(1L, 1.0, new Decimal128(BigDecimal.ONE))) {
            assertEquals(0, compare(1, one));
        }
        assertEquals(0, compare(0.0, -0.0));
        assertEquals(0, compare(new Document("a", List.of(1)), new Document("a", List.of(1.0))));
    }

    @Test
    void otherTypesDifferByTheirBytes() {
        assertTrue(compare(new UUID(1, 1), new UUID(1, 2)) != 0);
        assertTrue(compare(new BinData(new byte[] {1}), new BinData(new byte[] {2})) < 0);
    }

    private static int compare(Object a, Object b) {
        return KeyOrder.INSTANCE.compare(a, b);
    }
}
