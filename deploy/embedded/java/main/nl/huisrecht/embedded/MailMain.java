package nl.huisrecht.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Starts the mail server: {@code MailMain --smtp PORT --imap PORT [--http PORT] [--data DIR] [--user name:password …]}. */
public final class MailMain {
    private static final String USAGE = "MailMain --smtp PORT --imap PORT [--http PORT] [--data DIR] [--user name:password]… "
        + "[--host 127.0.0.1] [--stop-with-parent]";

    private MailMain() {
    }

    public static void main(String[] args) {
        Program.run(() -> {
            Flags flags = Flags.parse(args, Set.of("smtp", "imap", "http", "data", "user", "host"), USAGE);
            Program.watchParent(flags);
            Path folder = flags.has("data") ? flags.path("data").toAbsolutePath().normalize() : null;
            int http = flags.has("http") ? flags.port("http") : Mail.NO_PAGES;
            Mail mail = Mail.start(flags.text("host", "127.0.0.1"), flags.port("smtp"), flags.port("imap"), http, folder, users(flags));
            return new Program.Started(mail, "mail ready on " + mail.addresses());
        });
    }

    private static List<Mail.User> users(Flags flags) {
        return flags.all("user").stream().map(text -> {
            int colon = text.indexOf(':');
            if (colon < 1) {
                throw flags.misuse("--user is not name:password: '" + text + "'.");
            }
            return new Mail.User(text.substring(0, colon), text.substring(colon + 1));
        }).toList();
    }
}
