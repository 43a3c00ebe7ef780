package nl.huisrecht.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka's records and the place of a group outlive the process, also when it is killed. */
class KafkaTest {
    private static final List<String> FIVE = IntStream.range(0, 5).mapToObj(i -> "r" + i).toList();

    @TempDir
    Path folder;

    @Test
    void recordsAndOffsetsSurviveAKill() throws Exception {
        int port = FreePort.find();
        int controller = FreePort.find();
        try (Child child = start(port, controller)) {
            assertThrows(ExecutionException.class, () -> produce(port), "a topic was made by a mistake");
            makeTopic(port);
            produce(port);
            assertEquals(FIVE.subList(0, 3), consume(port, 3));
            child.kill();
        }
        try (Child child = start(port, controller)) {
            assertEquals(FIVE.subList(3, 5), consume(port, 2));
            child.process.destroy();
            assertEquals(0, child.exitCode());
        }
    }

    @Test
    void unreadableDataIsThree() throws Exception {
        Files.createDirectories(folder.resolve("log"));
        Files.writeString(folder.resolve("log").resolve("meta.properties"), "version=1\nnode.id=banana\n");
        try (Child child = Child.start(KafkaMain.class, "--data", folder, "--port", FreePort.find(), "--controller-port", FreePort.find())) {
            assertEquals(3, child.exitCode());
            assertTrue(child.errors().contains("Restore a backup"), child.errors());
            assertEquals(1, child.errors().lines().count(), child.errors());
        }
    }

    private Child start(int port, int controller) throws Exception {
        return Child.start(KafkaMain.class, "--data", folder, "--port", port, "--controller-port", controller).ready();
    }

    private static Map<String, Object> server(int port) {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port, "max.block.ms", 2000);
    }

    private static void makeTopic(int port) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
            admin.createTopics(List.of(new NewTopic("letters", 1, (short) 1))).all().get();
        }
    }

    private static KafkaProducer<String, String> producer(int port) {
        return new KafkaProducer<>(server(port), new StringSerializer(), new StringSerializer());
    }

    private static void produce(int port) throws Exception {
        try (KafkaProducer<String, String> producer = producer(port)) {
            for (String value : FIVE) {
                producer.send(new ProducerRecord<>("letters", "k", value)).get();
            }
        }
    }

    private static List<String> consume(int port, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port, "group.id", "readers", "auto.offset.reset", "earliest",
            "enable.auto.commit", false, "max.poll.records", 1);
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("letters"));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(entry -> values.add(entry.value()));
                consumer.commitSync();
            }
        }
        return values;
    }
}
