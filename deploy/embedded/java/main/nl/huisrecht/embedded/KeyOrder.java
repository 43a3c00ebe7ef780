package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.UUID;

/**
 * A total order over everything that can be a key: by type as MongoDB orders types, numbers by value whatever their type
 * (so that 1, 1L and 1.0 are one key), the rest by value or, failing that, by their BSON bytes.
 */
final class KeyOrder implements Comparator<Object> {
    static final KeyOrder INSTANCE = new KeyOrder();

    private static final int NUMBER = 2;
    private static final int STRING = 3;

    private KeyOrder() {
    }

    @Override
    public int compare(Object a, Object b) {
        if (a instanceof String left && b instanceof String right) {
            return left.compareTo(right);
        }
        int rank = rank(a);
        int byRank = Integer.compare(rank, rank(b));
        if (byRank != 0) {
            return byRank;
        }
        if (Missing.isNullOrMissing(a)) {
            return 0;
        }
        if (rank == NUMBER) {
            return compareNumbers((Number) a, (Number) b);
        }
        if (a instanceof ObjectId left && b instanceof ObjectId right) {
            return left.compareTo(right);
        }
        if (a instanceof Instant left && b instanceof Instant right) {
            return left.compareTo(right);
        }
        if (a instanceof Document left && b instanceof Document right) {
            return compareDocuments(left, right);
        }
        if (a instanceof Collection<?> left && b instanceof Collection<?> right) {
            return compareInTurn(left, right);
        }
        return Arrays.compareUnsigned(Bson.bytes(new Document("k", a)), Bson.bytes(new Document("k", b)));
    }

    private static int rank(Object value) {
        if (value instanceof MinKey) {
            return 0;
        }
        if (Missing.isNullOrMissing(value)) {
            return 1;
        }
        if (value instanceof Number) {
            return NUMBER;
        }
        if (value instanceof String) {
            return STRING;
        }
        if (value instanceof Document) {
            return 4;
        }
        if (value instanceof Collection) {
            return 5;
        }
        if (value instanceof BinData || value instanceof UUID || value instanceof LegacyUUID) {
            return 6;
        }
        if (value instanceof ObjectId) {
            return 7;
        }
        if (value instanceof Boolean) {
            return 8;
        }
        if (value instanceof Instant) {
            return 9;
        }
        return value instanceof MaxKey ? 11 : 10;
    }

    private static int compareDocuments(Document a, Document b) {
        int byKeys = compareInTurn(a.keySet(), b.keySet());
        return byKeys != 0 ? byKeys : compareInTurn(a.values(), b.values());
    }

    private static int compareInTurn(Collection<?> a, Collection<?> b) {
        Iterator<?> right = b.iterator();
        for (Object left : a) {
            if (!right.hasNext()) {
                return 1;
            }
            int order = INSTANCE.compare(left, right.next());
            if (order != 0) {
                return order;
            }
        }
        return right.hasNext() ? -1 : 0;
    }

    private static int compareNumbers(Number a, Number b) {
        if (a instanceof Integer && b instanceof Integer || a instanceof Long && b instanceof Long) {
            return Long.compare(a.longValue(), b.longValue());
        }
        if (isExact(a) && isExact(b)) {
            return exact(a).compareTo(exact(b));
        }
        return Double.compare(a.doubleValue() + 0.0, b.doubleValue() + 0.0);
    }

    private static boolean isExact(Number number) {
        return Double.isFinite(number.doubleValue());
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof Double) {
            return new BigDecimal(number.doubleValue());
        }
        return number instanceof Decimal128 decimal ? decimal.toBigDecimal() : BigDecimal.valueOf(number.longValue());
    }
}
