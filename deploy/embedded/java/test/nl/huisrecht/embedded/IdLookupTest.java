package nl.huisrecht.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.inc;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query that fixes {@code _id} looks at the documents it names and at no other, whatever else it asks. */
class IdLookupTest {
    private static final int DOCUMENTS = 30_000;

    @TempDir
    Path folder;

    @Test
    void conditionalUpdatesInBulkExamineWhatTheyName() throws Exception {
        try (TestStore store = filled(Cures.ALL)) {
            assertEquals(500, examined(store, () -> assertEquals(500, update(store.collection(), 500, 1).getModifiedCount())));
            assertEquals(500, examined(store, () -> assertEquals(0, update(store.collection(), 500, 1).getModifiedCount())));
        }
    }

    @Test
    void withoutTheCureTheyExamineTheWholeCollectionEach() throws Exception {
        try (TestStore store = filled(Cures.ALL.withoutIdLookup())) {
            long examined = examined(store, () -> assertEquals(20, update(store.collection(), 20, 1).getModifiedCount()));
            assertTrue(examined >= 20L * DOCUMENTS, "examined " + examined);
        }
    }

    @Test
    void everyFormIsALookUp() throws Exception {
        try (TestStore store = filled(Cures.ALL)) {
            MongoCollection<Document> things = store.collection();
            Bson listed = in("_id", "t1", "t2", "t3", "absent");
            assertEquals(1, examined(store, () -> things.find(and(eq("_id", "t7"), eq("flag", false))).first()));
            assertEquals(1, examined(store, () -> things.find(Document.parse("{_id: {$eq: 't7'}, version: {$gt: 0}}")).first()));
            assertEquals(1, examined(store, () -> things.find(Document.parse("{$and: [{version: 1}, {_id: 't7'}]}")).first()));
            assertEquals(3, examined(store, () -> assertEquals(3, things.find(listed).into(new ArrayList<>()).size())));
            assertEquals(3, examined(store, () -> things.find(and(listed, eq("version", 1))).sort(new Document("n", -1)).into(new ArrayList<>())));
            assertEquals(1, examined(store, () -> things.findOneAndUpdate(and(eq("_id", "t8"), eq("version", 1)), inc("version", 1))));
            assertEquals(3, examined(store, () -> assertEquals(3, things.countDocuments(listed))));
            assertEquals(1, examined(store, () -> things.deleteOne(and(eq("_id", "t9"), eq("version", 1)))));
            assertEquals(0, examined(store, () -> assertEquals(0, things.deleteOne(eq("_id", "absent")).getDeletedCount())));
        }
    }

    @Test
    void numbersOfAnyTypeAreOneKey() throws Exception {
        try (TestStore store = new TestStore(folder, Cures.ALL)) {
            store.collection().insertOne(new Document("_id", 7));
            assertEquals(7, store.collection().find(eq("_id", 7.0)).first().get("_id"));
            assertEquals(1, store.collection().updateOne(and(eq("_id", 7L), eq("x", null)), inc("x", 1)).getModifiedCount());
        }
    }

    private TestStore filled(Cures cures) {
        TestStore store = new TestStore(folder, cures);
        List<Document> all = IntStream.range(0, DOCUMENTS)
            .mapToObj(i -> new Document("_id", "t" + i).append("version", 1).append("flag", false).append("n", i))
            .toList();
        store.collection().insertMany(all);
        return store;
    }

    private static BulkWriteResult update(MongoCollection<Document> things, int count, int version) {
        List<UpdateOneModel<Document>> updates = IntStream.range(0, count)
            .mapToObj(i -> new UpdateOneModel<Document>(and(eq("_id", "t" + i * 50), eq("version", version)), inc("version", 1)))
            .toList();
        return things.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    private static long examined(TestStore store, Runnable work) {
        long before = store.store.examined();
        work.run();
        return store.store.examined() - before;
    }
}
