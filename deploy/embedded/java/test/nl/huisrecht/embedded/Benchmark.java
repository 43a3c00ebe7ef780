package nl.huisrecht.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ADR says was measured: {@code mvn -q test -Dtest=Benchmark}. It is no test, and Surefire leaves it out by its name. */
class Benchmark {
    private static final long SECONDS = 4;
    private static final String PAD = "x".repeat(600);

    private final AtomicInteger ids = new AtomicInteger();

    @TempDir
    Path folder;

    private interface Work {
        void run() throws Exception;
    }

    @Test
    void store() throws Exception {
        int port = FreePort.find();
        long start = System.nanoTime();
        try (Child child = Child.start(StoreMain.class, "--data", folder, "--port", port).ready(); MongoClient client = TestStore.connect(port)) {
            report("store ready", millis(start));
            MongoCollection<Document> things = client.getDatabase("app").getCollection("things");
            perSecond(8, () -> insert(things));
            report("inserts, 1 client", perSecond(1, () -> insert(things)) + "/s");
            report("inserts, 32 clients", perSecond(32, () -> insert(things)) + "/s");
            things.drop();
            for (int i = 0; i < 30; i++) {
                bulkInsert(things, "d" + i + "-");
            }
            report("reads by _id, 8 clients", perSecond(8, () -> things.find(eq("_id", "d1-" + ThreadLocalRandom.current().nextInt(1000))).first()) + "/s");
            report("1,000 inserted in bulk", best(() -> bulkInsert(things, "e" + ids.incrementAndGet() + "-")));
            report("1,000 {_id, version} updates in bulk, of 30,000", best(new ConditionalBulk(things, 1000)::run));
            report("500 {_id, version} updates in bulk, of 30,000", best(new ConditionalBulk(things, 500)::run));
            report("1,000 found by $in", best(() -> things.find(in("_id", IntStream.range(0, 1000).mapToObj(i -> "d7-" + i).toList())).into(new ArrayList<>())));
            report("a scan of 30,000", best(() -> things.find(eq("absent", 1)).first()));
            report("store's memory", memory(child));
        }
        report("store's file", Files.size(folder.resolve("store.mv")) / 1_000_000 + " MB");
    }

    @Test
    void unmended() throws Exception {
        try (TestStore store = new TestStore(folder, Cures.ALL.withoutIdLookup())) {
            for (int i = 0; i < 30; i++) {
                bulkInsert(store.collection(), "d" + i + "-");
            }
            report("500 {_id, version} updates in bulk, of 30,000, without the look-up", best(new ConditionalBulk(store.collection(), 500)::run));
        }
    }

    @Test
    void kafkaAndMail() throws Exception {
        Object[] flags = {"--data", folder.resolve("kafka"), "--port", FreePort.find(), "--controller-port", FreePort.find()};
        kafka("kafka ready, first start", flags);
        kafka("kafka ready, after a kill", flags);
        long start = System.nanoTime();
        try (Child child = Child.start(MailMain.class, "--smtp", FreePort.find(), "--imap", FreePort.find()).ready()) {
            report("mail ready", millis(start));
            report("mail's memory", memory(child));
        }
    }

    private static void kafka(String what, Object... flags) throws Exception {
        long start = System.nanoTime();
        try (Child child = Child.start(KafkaMain.class, flags).ready()) {
            report(what, millis(start));
            report("kafka's memory", memory(child));
        }
    }

    private void insert(MongoCollection<Document> things) {
        things.insertOne(new Document("_id", "i" + ids.incrementAndGet()).append("pad", PAD));
    }

    private static void bulkInsert(MongoCollection<Document> things, String prefix) {
        things.insertMany(IntStream.range(0, 1000).mapToObj(i -> new Document("_id", prefix + i).append("version", 1).append("pad", PAD)).toList());
    }

    private record ConditionalBulk(MongoCollection<Document> things, int size, AtomicInteger version) {
        ConditionalBulk(MongoCollection<Document> things, int size) {
            this(things, size, new AtomicInteger());
            things.updateMany(in("_id", IntStream.range(0, size).mapToObj(i -> "d3-" + i).toList()), new Document("$set", new Document("version", 0)));
        }

        void run() {
            int seen = version.getAndIncrement();
            List<UpdateOneModel<Document>> updates = IntStream.range(0, size)
                .mapToObj(i -> new UpdateOneModel<Document>(and(eq("_id", "d3-" + i), eq("version", seen)), inc("version", 1)))
                .toList();
            int modified = things.bulkWrite(updates, new BulkWriteOptions().ordered(false)).getModifiedCount();
            if (modified != size) {
                throw new IllegalStateException(modified + " of " + size);
            }
        }
    }

    private static long perSecond(int clients, Runnable work) throws Exception {
        AtomicInteger done = new AtomicInteger();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        Clients.run(clients, client -> {
            while (System.nanoTime() < end) {
                work.run();
                done.incrementAndGet();
            }
        });
        return done.get() / SECONDS;
    }

    private static String best(Work work) throws Exception {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return String.format("%.0f ms", best);
    }

    private static String millis(long start) {
        return (System.nanoTime() - start) / 1_000_000 + " ms";
    }

    private static String memory(Child child) throws Exception {
        for (String line : Files.readAllLines(Path.of("/proc/" + child.process.pid() + "/status"))) {
            if (line.startsWith("VmRSS")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB";
            }
        }
        return "unknown";
    }

    private static void report(String what, Object value) {
        System.out.println(what + ": " + value);
    }
}
