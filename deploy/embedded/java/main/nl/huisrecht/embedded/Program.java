package nl.huisrecht.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** What the three programs share: one sentence and an exit code on failure, a clean stop on SIGTERM or when the parent goes. */
final class Program {
    interface Start {
        Started start() throws Exception;
    }

    /** What runs now, and the line that tells so. */
    record Started(AutoCloseable running, String ready) {
    }

    private Program() {
    }

    /** Runs {@code start}; afterwards the process lives until it is told to stop, and then ends with status 0. */
    static void run(Start start) {
        try {
            Started started = start.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started.running), "stop"));
            System.out.println(started.ready);
        } catch (Throwable e) {
            fail(e);
        }
    }

    private static void stop(AutoCloseable running) {
        try {
            running.close();
            Runtime.getRuntime().halt(ExitCode.STOPPED.value);
        } catch (Throwable e) {
            fail(e);
        }
    }

    /** Ends the process at once: the sentence of a {@link Refusal} on stderr, or the stack of what was not foreseen. */
    static void fail(Throwable e) {
        if (e instanceof Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.err.flush();
            Runtime.getRuntime().halt(refusal.code.value);
        }
        if (e instanceof OutOfMemoryError) {
            System.err.println("Out of memory: give this process a larger -Xmx.");
        } else {
            e.printStackTrace();
        }
        System.err.flush();
        Runtime.getRuntime().halt(ExitCode.UNEXPECTED.value);
    }

    /** Sends what the libraries log to a file of this run. It must come before the first of them is used. */
    static void logTo(Path file) {
        System.setProperty("org.slf4j.simpleLogger.logFile", file.toString());
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    }

    /** With {@code --stop-with-parent} the process stops when its standard input closes, so that no orphan is left. */
    static void watchParent(Flags flags) {
        if (!flags.has(Flags.STOP_WITH_PARENT)) {
            return;
        }
        Thread watch = new Thread(Program::exitAtEndOfInput, "parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static void exitAtEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // only the end matters
            }
        } catch (IOException e) {
            // a broken pipe is an end too
        }
        System.exit(ExitCode.STOPPED.value);
    }
}
