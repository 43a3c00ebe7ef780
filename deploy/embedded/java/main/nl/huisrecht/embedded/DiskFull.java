package nl.huisrecht.embedded;

import java.nio.file.Path;
import java.util.List;

/** Recognises a full disk (or quota, or file-size limit), which Java only tells by the system's own words. */
final class DiskFull {
    private static final List<String> WORDS = List.of("No space left", "Disk quota exceeded", "File too large", "not enough space");

    private DiskFull() {
    }

    static boolean isCauseOf(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            String message = String.valueOf(e.getMessage());
            if (WORDS.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    static Refusal refusal(String what, Path path, Throwable cause) {
        return new Refusal(ExitCode.DISK_FULL, what + " cannot write in " + path
            + ": the disk is full. Free some space and start again; nothing that was acknowledged is lost.", cause);
    }
}
