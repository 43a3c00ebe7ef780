package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Optional;

/** Adds what mongo-java-server leaves out of a reply to findAndModify when nothing matched: whether something was inserted. */
final class FindAndModifyReply {
    private FindAndModifyReply() {
    }

    static Document complete(Document command, Document reply) {
        if (reply.containsKey("lastErrorObject")) {
            return reply;
        }
        boolean removed = Boolean.TRUE.equals(command.get("remove"));
        boolean inserted = !removed && Boolean.TRUE.equals(command.get("upsert"));
        Document value = reply.get("value") instanceof Document document ? document : null;
        Document outcome = new Document("n", inserted || removed && value != null ? 1 : 0);
        if (!removed) {
            outcome.put("updatedExisting", false);
        }
        if (inserted) {
            outcome.putIfNotNull("upserted", value == null ? idOf(command) : value.get("_id"));
        }
        return reply.append("lastErrorObject", outcome);
    }

    private static Object idOf(Document command) {
        Optional<Collection<?>> ids = command.get("query") instanceof Document query ? FieldValues.in(query, "_id") : Optional.empty();
        return ids.filter(values -> values.size() == 1).map(values -> (Object) values.iterator().next()).orElse(null);
    }
}
