package nl.huisrecht.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several clients at once. */
final class Clients {
    interface Work {
        void run(int client) throws Exception;
    }

    private Clients() {
    }

    /** Runs {@code work} for each client number below {@code count}, at the same time, and waits; the first failure is thrown. */
    static void run(int count, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int client = i;
                all.add(threads.submit(() -> {
                    work.run(client);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
