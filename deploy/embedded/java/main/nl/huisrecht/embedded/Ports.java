package nl.huisrecht.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Says in one sentence that a port is taken, before anything else has been started. */
final class Ports {
    private Ports() {
    }

    /** @throws Refusal with {@link ExitCode#PORT_TAKEN} when {@code host:port} cannot be listened on */
    static void requireFree(String what, String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException | IllegalArgumentException e) {
            throw taken(what, host, port, e);
        }
    }

    /** Whether a failure comes from a port that was taken after all. */
    static boolean areCauseOf(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    static Refusal taken(String what, String host, int port, Throwable cause) {
        return new Refusal(ExitCode.PORT_TAKEN, what + " cannot listen on " + host + ":" + port
            + ": the port is taken. Stop what uses it, or choose another.", cause);
    }
}
