package nl.huisrecht.embedded;

import java.nio.file.Path;
import java.util.Set;

/** Starts Kafka, one node: {@code KafkaMain --data DIR --port N --controller-port M [--host 127.0.0.1]}. */
public final class KafkaMain {
    private static final String USAGE = "KafkaMain --data DIR --port N --controller-port M [--host 127.0.0.1] [--stop-with-parent]";

    private KafkaMain() {
    }

    public static void main(String[] args) {
        Program.run(() -> {
            Flags flags = Flags.parse(args, Set.of("data", "port", "controller-port", "host"), USAGE);
            Program.watchParent(flags);
            String host = flags.text("host", "127.0.0.1");
            Path folder = flags.path("data").toAbsolutePath().normalize();
            KafkaNode node = KafkaNode.start(folder, host, flags.port("port"), flags.port("controller-port"));
            return new Program.Started(node, "kafka ready on " + host + ":" + flags.port("port"));
        });
    }
}
