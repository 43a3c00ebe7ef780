package nl.huisrecht.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One of the programs as a process of its own, as the launcher runs it. */
final class Child implements AutoCloseable {
    private static final int SECONDS = 30;

    final Process process;
    private final CompletableFuture<String> errors;

    private Child(Process process) {
        this.process = process;
        this.errors = CompletableFuture.supplyAsync(() -> {
            try {
                return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                return e.toString();
            }
        });
    }

    static Child start(Class<?> program, Object... flags) throws IOException {
        return start(List.of(), program, flags);
    }

    /** @param before what to run the JVM under, e.g. a shell that sets a limit first */
    static Child start(List<String> before, Class<?> program, Object... flags) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), program.getName()));
        for (Object flag : flags) {
            command.add(flag.toString());
        }
        return new Child(new ProcessBuilder(command).start());
    }

    /** Waits for the line that says it is ready. */
    Child ready() throws IOException {
        String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null || !line.contains(" ready on ")) {
            throw new IOException("not ready: " + line + " " + errors.join());
        }
        return this;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running");
        }
        return process.exitValue();
    }

    String errors() {
        return errors.join();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
