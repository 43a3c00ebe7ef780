package nl.huisrecht.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Command-line flags: {@code --name value} (may be repeated) and the switch {@code --stop-with-parent}. */
final class Flags {
    static final String STOP_WITH_PARENT = "stop-with-parent";

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final String usage;

    private Flags(String usage) {
        this.usage = usage;
    }

    /** @throws Refusal with {@link ExitCode#USAGE} for a flag that is not in {@code known} or lacks its value */
    static Flags parse(String[] args, Set<String> known, String usage) {
        Flags flags = new Flags(usage);
        for (int i = 0; i < args.length; i++) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (name.equals(STOP_WITH_PARENT)) {
                flags.add(name, "true");
            } else if (known.contains(name) && i + 1 < args.length) {
                flags.add(name, args[++i]);
            } else {
                throw flags.misuse("Cannot use '" + args[i] + "'.");
            }
        }
        return flags;
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    String text(String name, String otherwise) {
        return has(name) ? values.get(name).get(0) : otherwise;
    }

    Path path(String name) {
        return Path.of(required(name));
    }

    int port(String name) {
        String value = required(name);
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw misuse("--" + name + " is not a port: '" + value + "'.");
    }

    private String required(String name) {
        if (!has(name)) {
            throw misuse("--" + name + " is missing.");
        }
        return values.get(name).get(0);
    }

    Refusal misuse(String what) {
        return new Refusal(ExitCode.USAGE, what + " Usage: " + usage);
    }
}
