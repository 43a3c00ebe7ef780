package nl.huisrecht.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands Huisrecht uses do what MongoDB's do, through MongoDB's own driver. */
class DriverTest {
    private static final int DUPLICATE = 11000;

    @TempDir
    Path folder;

    private TestStore store;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        store = new TestStore(folder, Cures.ALL);
        things = store.collection();
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private static Document json(String text) {
        return Document.parse(text);
    }

    @Test
    void updateOperators() {
        things.insertOne(json("{_id: 1, n: 1, list: [{id: 1}, {id: 2}, {id: 3}]}"));
        things.updateOne(eq("_id", 1), json("{$inc: {n: 2}, $set: {name: 'a'}, $push: {log: 'x'}, $pull: {list: {id: {$in: [1, 2]}}}, $unset: {gone: 1}}"));
        assertEquals(json("{_id: 1, n: 3, list: [{id: 3}], name: 'a', log: ['x']}"), things.find(eq("_id", 1)).first());
        things.updateOne(eq("_id", 1), json("{$push: {log: {$each: ['y', 'z']}}, $addToSet: {log2: 'q'}, $max: {n: 9}}"));
        assertEquals(List.of("x", "y", "z"), things.find(eq("_id", 1)).first().getList("log", String.class));
    }

    @Test
    void upsert() {
        UpdateResult made = things.updateOne(json("{_id: 'a', version: 1}"), json("{$set: {x: 1}, $setOnInsert: {y: 2}}"), new UpdateOptions().upsert(true));
        assertEquals("a", made.getUpsertedId().asString().getValue());
        assertEquals(json("{_id: 'a', version: 1, x: 1, y: 2}"), things.find().first());
        MongoWriteException stale = assertThrows(MongoWriteException.class,
            () -> things.updateOne(json("{_id: 'a', version: 7}"), json("{$set: {x: 2}}"), new UpdateOptions().upsert(true)));
        assertEquals(DUPLICATE, stale.getCode());
    }

    @Test
    void findOneAndUpdateOfNothing() {
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).projection(json("{n: 1}"));
        assertNull(things.findOneAndUpdate(eq("_id", "no"), json("{$inc: {n: 1}}"), after));
        assertEquals(json("{_id: 'no', n: 1}"), things.findOneAndUpdate(eq("_id", "no"), json("{$inc: {n: 1}}"), after.upsert(true)));
    }

    @Test
    void uniqueIndexes() {
        things.createIndex(json("{email: 1}"), new IndexOptions().unique(true).sparse(true));
        things.insertMany(List.of(json("{_id: 1, email: 'a'}"), json("{_id: 2}"), json("{_id: 3}")));
        assertEquals(DUPLICATE, assertThrows(MongoWriteException.class, () -> things.insertOne(json("{_id: 4, email: 'a'}"))).getCode());
        assertEquals(DUPLICATE, assertThrows(MongoWriteException.class, () -> things.updateOne(eq("_id", 2), json("{$set: {email: 'a'}}"))).getCode());
        things.deleteOne(eq("_id", 1));
        things.insertOne(json("{_id: 4, email: 'a'}"));
    }

    @Test
    void partialUniqueIndexes() throws Exception {
        things.createIndex(json("{email: 1}"), new IndexOptions().unique(true).partialFilterExpression(json("{open: true}")));
        things.insertMany(List.of(json("{_id: 1, email: 'a', open: true}"), json("{_id: 2, email: 'a', open: false}"), json("{_id: 3}"), json("{_id: 4}")));
        close();
        open();
        assertEquals(DUPLICATE, assertThrows(MongoWriteException.class, () -> things.updateOne(eq("_id", 2), json("{$set: {open: true}}"))).getCode());
        things.updateOne(eq("_id", 1), json("{$set: {open: false}}"));
        things.updateOne(eq("_id", 2), json("{$set: {open: true}}"));
        assertEquals(DUPLICATE, assertThrows(MongoWriteException.class, () -> things.insertOne(json("{_id: 5, email: 'a', open: true}"))).getCode());
        assertEquals(4, things.deleteMany(json("{}")).getDeletedCount());
    }

    @Test
    void documentsAsKeys() {
        things.insertOne(json("{_id: {lane: 'a', offset: 1}, x: 1}"));
        assertEquals(1, things.find(json("{_id: {lane: 'a', offset: 1.0}}")).first().getInteger("x"));
        assertThrows(MongoWriteException.class, () -> things.insertOne(json("{_id: {lane: 'a', offset: {$numberLong: '1'}}}")));
        assertEquals(1, things.deleteOne(json("{_id: {lane: 'a', offset: 1}}")).getDeletedCount());
    }

    @Test
    void bulkCountsOnlyWhatItInserted() {
        things.insertOne(json("{_id: 2}"));
        List<InsertOneModel<Document>> three = List.of(insert(1), insert(2), insert(3));
        MongoBulkWriteException unordered = assertThrows(MongoBulkWriteException.class,
            () -> things.bulkWrite(three, new BulkWriteOptions().ordered(false)));
        assertEquals(2, unordered.getWriteResult().getInsertedCount());
        things.deleteMany(json("{_id: {$ne: 2}}"));
        MongoBulkWriteException ordered = assertThrows(MongoBulkWriteException.class,
            () -> things.insertMany(List.of(json("{_id: 1}"), json("{_id: 2}"), json("{_id: 3}")), new InsertManyOptions().ordered(true)));
        assertEquals(1, ordered.getWriteResult().getInsertedCount());
        assertEquals(2, things.countDocuments());
    }

    private static InsertOneModel<Document> insert(int id) {
        return new InsertOneModel<>(new Document("_id", id));
    }

    @Test
    void orderedUpdatesStopAtTheFirstError() {
        things.createIndex(json("{email: 1}"), new IndexOptions().unique(true).sparse(true));
        things.insertMany(List.of(json("{_id: 1, email: 'a'}"), json("{_id: 2}"), json("{_id: 3}")));
        MongoBulkWriteException stopped = assertThrows(MongoBulkWriteException.class, () -> things.bulkWrite(List.of(
            update(2, "{$set: {x: 1}}"), update(2, "{$set: {email: 'a'}}"), update(3, "{$set: {x: 1}}"))));
        assertEquals(1, stopped.getWriteErrors().get(0).getIndex());
        assertEquals(1, stopped.getWriteResult().getModifiedCount());
        assertEquals(1, things.countDocuments(eq("x", 1)));
        BulkWriteResult all = things.bulkWrite(List.of(update(2, "{$set: {x: 5}}"), update(3, "{$set: {x: 5}}"),
            new UpdateOneModel<>(eq("_id", 9), json("{$set: {x: 5}}"), new UpdateOptions().upsert(true))));
        assertEquals(2, all.getModifiedCount());
        assertEquals(2, all.getUpserts().get(0).getIndex());
    }

    private static UpdateOneModel<Document> update(int id, String change) {
        return new UpdateOneModel<>(eq("_id", id), json(change));
    }

    @Test
    void longAnswersComeInParts() {
        things.insertMany(IntStream.range(0, 3500).mapToObj(i -> new Document("_id", i)).toList());
        assertEquals(3500, things.find().into(new ArrayList<>()).size());
        assertEquals(2000, things.find().limit(2000).into(new ArrayList<>()).size());
        assertEquals(3500, things.find().batchSize(100).into(new ArrayList<>()).size());
        assertEquals(3500, things.deleteMany(json("{}")).getDeletedCount());
    }

    /** mongo-java-server hands an aggregation its own documents, and $addFields writes into them. */
    @Test
    void anAggregationLeavesTheDocumentsAlone() {
        things.insertOne(json("{_id: 1, a: {b: 1}}"));
        assertEquals(json("{_id: 1, a: {b: 1, c: 2}}"), things.aggregate(List.of(json("{$addFields: {a: {c: 2}}}"))).first());
        assertEquals(json("{_id: 1, a: {b: 1}}"), things.find().first());
        assertEquals(json("{_id: null, n: 1}"), things.aggregate(List.of(json("{$match: {'a.b': 1}}"), json("{$group: {_id: null, n: {$sum: 1}}}"))).first());
    }

    @Test
    void droppingADatabaseTakesThatOneOnly() {
        store.client.getDatabase("app2").getCollection("kept").insertOne(json("{_id: 1}"));
        things.insertOne(json("{_id: 1}"));
        things.createIndex(json("{x: 1}"), new IndexOptions().unique(true));
        store.client.getDatabase("app").drop();
        assertEquals(0, things.countDocuments());
        assertEquals(1, store.client.getDatabase("app2").getCollection("kept").countDocuments());
        assertEquals(Set.of("app2"), store.client.listDatabaseNames().into(new TreeSet<>()));
        things.insertMany(List.of(json("{_id: 1, x: 1}"), json("{_id: 2, x: 1}")));
    }

    @Test
    void everythingIsThereAfterAStop() throws Exception {
        things.createIndex(json("{email: 1}"), new IndexOptions().unique(true));
        things.insertOne(json("{_id: {$oid: '0123456789abcdef01234567'}, email: 'a', at: {$date: 5}, big: {$numberLong: '1152921504606846976'}, "
            + "price: {$numberDecimal: '1.50'}, raw: {$binary: {base64: 'AQID', subType: '00'}}, list: [1, null, {x: true}], no: null}"));
        Document before = things.find().first();
        close();
        open();
        assertEquals(before, things.find().first());
        assertTrue(assertThrows(MongoWriteException.class, () -> things.insertOne(json("{email: 'a'}"))).getMessage().contains("E11000"));
    }
}
