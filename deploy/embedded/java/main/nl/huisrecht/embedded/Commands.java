package nl.huisrecht.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** What the store needs to know about a command before it runs it. */
final class Commands {
    /** How many documents a part of an answer holds when the client does not say; all of them may be more than a reply can. */
    private static final int DEFAULT_BATCH = 1000;

    private static final Set<String> READS = Set.of("find", "getmore", "count", "distinct", "listcollections", "listindexes",
        "listdatabases", "dbstats", "collstats", "validate", "ping", "hello", "ismaster", "buildinfo", "serverstatus", "hostinfo",
        "getlog", "whatsmyuri", "connectionstatus", "getcmdlineopts", "getfreemonitoringstatus", "killcursors", "endsessions",
        "getlasterror", "replsetgetstatus");

    private Commands() {
    }

    static String name(Document command) {
        return command.keySet().iterator().next().toLowerCase(Locale.ROOT);
    }

    /** Whether commands like this may run beside each other. What is not known to be a read is a write. */
    static boolean isRead(Document command) {
        String name = name(command);
        return READS.contains(name) || name.equals("aggregate") && !writesItsResult(command);
    }

    private static boolean writesItsResult(Document aggregate) {
        return !(aggregate.get("pipeline") instanceof Collection<?> stages) || stages.stream().anyMatch(Commands::writes);
    }

    private static boolean writes(Object stage) {
        return stage instanceof Document document && (document.containsKey("$out") || document.containsKey("$merge"));
    }

    /** Fills in what MongoDB has defaults for and mongo-java-server has not. */
    static Document complete(Document command) {
        String name = name(command);
        if (name.equals("find") || name.equals("getmore")) {
            command.putIfAbsent("batchSize", DEFAULT_BATCH);
        }
        return command;
    }
}
