package nl.huisrecht.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index changes what is examined and never what is found. */
class FieldIndexTest {
    private static final List<String> QUERIES = List.of("{f: 3}", "{f: 3.0}", "{f: {$in: [1, 2, 'a']}}", "{f: {$gt: 3}}", "{f: {$gte: 2, $lt: 5}}",
        "{f: {$lt: 'b'}}", "{f: null}", "{f: {$in: [null, 1]}}", "{f: {a: 1}}", "{f: [1, 2]}", "{f: {$exists: false}}", "{f: {$ne: 3}}",
        "{$and: [{f: {$gt: 1}}, {g: 1}]}", "{'f.a': 1}", "{f: {$eq: 2}, g: {$gt: 0}}", "{f: {$elemMatch: {$gt: 4}}}", "{f: /a/}", "{f: {$not: {$gt: 2}}}");
    private static final List<String> VALUES = List.of("1", "2", "3", "4", "5", "2.5", "'a'", "'b'", "null", "{a: 1}", "[1, 6]", "[]", "[[3, 9], 'a']",
        "[{a: 1}, {a: 2}]", "true", "{$date: 5}");

    @TempDir
    Path folder;

    @Test
    void findsWhatAScanFinds() throws Exception {
        try (TestStore store = new TestStore(folder, Cures.ALL)) {
            MongoCollection<Document> plain = store.client.getDatabase("app").getCollection("plain");
            MongoCollection<Document> indexed = store.client.getDatabase("app").getCollection("indexed");
            indexed.createIndex(Document.parse("{f: 1, g: 1}"));
            indexed.createIndex(Document.parse("{'f.a': 1}"));
            Random random = new Random(1);
            for (int round = 0; round < 20; round++) {
                change(random, List.of(plain, indexed));
                for (String query : QUERIES) {
                    assertEquals(ids(plain, query), ids(indexed, query), query);
                }
            }
        }
        try (TestStore store = new TestStore(folder, Cures.ALL)) {
            for (String query : QUERIES) {
                assertEquals(ids(store.client.getDatabase("app").getCollection("plain"), query), ids(store.client.getDatabase("app").getCollection("indexed"), query), query);
            }
        }
    }

    private static void change(Random random, List<MongoCollection<Document>> both) {
        for (int i = 0; i < 10; i++) {
            int id = random.nextInt(60);
            String set = "{$set: {f: " + VALUES.get(random.nextInt(VALUES.size())) + ", g: " + random.nextInt(3) + "}}";
            int action = random.nextInt(5);
            for (MongoCollection<Document> each : both) {
                Document one = new Document("_id", id);
                if (action == 0) {
                    each.deleteOne(one);
                } else if (action == 1) {
                    each.updateOne(one, Document.parse("{$unset: {f: 1}}"));
                } else {
                    each.updateOne(one, Document.parse(set), new UpdateOptions().upsert(true));
                }
            }
        }
    }

    private static Set<Integer> ids(MongoCollection<Document> things, String query) {
        Set<Integer> ids = new TreeSet<>();
        things.find(Document.parse(query)).forEach(document -> ids.add(document.getInteger("_id")));
        return ids;
    }

    @Test
    void examinesWhatItFinds() throws Exception {
        try (TestStore store = new TestStore(folder, Cures.ALL)) {
            MongoCollection<Document> things = store.collection();
            things.createIndex(Document.parse("{dueAt: 1}"));
            things.insertMany(IntStream.range(0, 5000).mapToObj(i -> new Document("_id", "t" + String.format("%05d", i)).append("dueAt", i)).toList());
            assertEquals(11, examined(store, "{dueAt: {$lte: 10}}", "{dueAt: 1}", 100));
            assertEquals(2, examined(store, "{dueAt: {$in: [7, 9]}}", "{}", 0));
            assertEquals(11, examined(store, "{_id: {$gte: 't00100', $lte: 't00110'}}", "{}", 0));
            assertTrue(examined(store, "{_id: {$gt: 't00100'}}", "{_id: 1}", 10) <= 12);
            assertTrue(examined(store, "{}", "{_id: 1}", 10) <= 11);
        }
    }

    private static long examined(TestStore store, String query, String order, int limit) {
        long before = store.store.examined();
        store.collection().find(Document.parse(query)).sort(Document.parse(order)).limit(limit).into(new ArrayList<>());
        return store.store.examined() - before;
    }
}
