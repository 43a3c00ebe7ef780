package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes bulk writes count and stop as MongoDB's do: mongo-java-server counts refused inserts, and goes on after an error when told
 * not to.
 */
final class BulkReplies {
    private static final String ERRORS = "writeErrors";

    private BulkReplies() {
    }

    /** Counts only what was inserted. */
    static Document insert(Document command, Document reply) {
        List<Document> errors = documents(reply, ERRORS);
        if (!errors.isEmpty()) {
            reply.put("n", isOrdered(command) ? index(errors.get(0)) : documents(command, "documents").size() - errors.size());
        }
        return reply;
    }

    /** Runs ordered updates one by one and stops at the first error; {@code run} runs an update command. */
    static Document update(Document command, UnaryOperator<Document> run) {
        List<Document> updates = documents(command, "updates");
        if (!isOrdered(command) || updates.size() < 2) {
            return run.apply(command);
        }
        Document total = new Document("n", 0).append("nModified", 0);
        for (int i = 0; i < updates.size() && !total.containsKey(ERRORS); i++) {
            Document one = command.clone();
            one.put("updates", new ArrayList<>(List.of(updates.get(i))));
            add(total, run.apply(one), i);
        }
        return total.append("ok", 1.0);
    }

    private static void add(Document total, Document reply, int index) {
        for (String count : List.of("n", "nModified")) {
            total.put(count, (int) total.get(count) + ((Number) reply.get(count)).intValue());
        }
        for (String list : List.of("upserted", ERRORS)) {
            for (Document each : documents(reply, list)) {
                each.put("index", index);
                List<Document> all = documents(total, list);
                all.add(each);
                total.put(list, all);
            }
        }
    }

    private static boolean isOrdered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }

    private static int index(Document error) {
        return ((Number) error.get("index")).intValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(Document document, String key) {
        return document.get(key) instanceof List<?> list ? (List<Document>) list : new ArrayList<>();
    }
}
