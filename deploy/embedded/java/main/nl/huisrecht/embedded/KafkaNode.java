package nl.huisrecht.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/** Apache Kafka as a single node that is broker and controller, in this process. Its folder is formatted on the first start. */
final class KafkaNode implements AutoCloseable {
    static final String NAME = "Kafka";

    private static final long NEARLY_FULL_BYTES = 16L * 1024 * 1024;

    private final KafkaRaftServer server;
    private final DataFolder folder;

    private KafkaNode(KafkaRaftServer server, DataFolder folder) {
        this.server = server;
        this.folder = folder;
    }

    /** @throws Refusal when a port is taken, the folder in use, the disk full or the data unreadable */
    static KafkaNode start(Path path, String host, int port, int controllerPort) {
        Ports.requireFree(NAME, host, port);
        Ports.requireFree(NAME, host, controllerPort);
        DataFolder folder = DataFolder.take(path, NAME);
        Program.logTo(path.resolve("kafka.log"));
        stopInOneSentence(path);
        try {
            Path settings = writeSettings(path, host, port, controllerPort);
            formatOnce(path, settings);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(load(settings)), Time.SYSTEM);
            server.startup();
            return new KafkaNode(server, folder);
        } catch (Exception e) {
            throw Ports.areCauseOf(e) ? Ports.taken(NAME, host, port, e) : failure(path, e);
        }
    }

    private static Path writeSettings(Path path, String host, int port, int controllerPort) throws IOException {
        Properties settings = new Properties();
        try (InputStream template = KafkaNode.class.getResourceAsStream("/server.properties")) {
            settings.load(template);
        }
        settings.setProperty("listeners", "PLAINTEXT://" + host + ":" + port + ",CONTROLLER://" + host + ":" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://" + host + ":" + port);
        settings.setProperty("controller.quorum.voters", "1@" + host + ":" + controllerPort);
        settings.setProperty("log.dirs", path.resolve("log").toString());
        Path file = path.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, "Written at each start by KafkaMain; the template is in java/resources/server.properties");
        }
        return file;
    }

    private static Properties load(Path settings) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(settings)) {
            properties.load(in);
        }
        return properties;
    }

    private static void formatOnce(Path path, Path settings) {
        if (Files.exists(path.resolve("log").resolve("meta.properties"))) {
            return;
        }
        String cluster = Uuid.randomUuid().toString();
        String[] command = {"format", "--cluster-id", cluster, "--config", settings.toString(), "--ignore-formatted"};
        StorageTool.execute(command, new PrintStream(OutputStream.nullOutputStream()));
    }

    /** Kafka ends its process itself when its disk fails. */
    private static void stopInOneSentence(Path path) {
        Exit.setExitProcedure((status, message) -> stop(path, status, message));
        Exit.setHaltProcedure((status, message) -> stop(path, status, message));
    }

    private static void stop(Path path, int status, String message) {
        String why = "it stopped itself with status " + status + (message == null ? "" : ": " + message);
        Program.fail(failure(path, new IllegalStateException(why)));
    }

    private static Refusal failure(Path path, Exception e) {
        if (DiskFull.isCauseOf(e) || path.toFile().getUsableSpace() < NEARLY_FULL_BYTES) {
            return DiskFull.refusal(NAME, path, e);
        }
        return new Refusal(ExitCode.DATA_UNREADABLE, NAME + " cannot use its data in " + path + " (" + e.getMessage() + "; more in "
            + path.resolve("kafka.log") + "). Restore a backup, or empty it with `npm run reset`.", e);
    }

    @Override
    public void close() throws IOException {
        server.shutdown();
        server.awaitShutdown();
        folder.close();
    }
}
