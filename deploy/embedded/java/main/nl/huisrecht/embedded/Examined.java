package nl.huisrecht.embedded;

import java.util.concurrent.atomic.LongAdder;

/** How many documents have been held against a query since the start: it tells a look-up from a scan. */
final class Examined {
    private final LongAdder count = new LongAdder();

    void one() {
        count.increment();
    }

    long count() {
        return count.sum();
    }
}
