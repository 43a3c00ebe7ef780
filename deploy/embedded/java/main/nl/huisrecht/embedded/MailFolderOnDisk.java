package nl.huisrecht.embedded;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Letters as files, {@code letters/ADDRESS/TIME-NUMBER.eml}: written before the sender is told that they arrived. */
final class MailFolderOnDisk {
    private static final String SUFFIX = ".eml";

    private final Path letters;
    private final AtomicLong number = new AtomicLong();

    MailFolderOnDisk(Path folder) {
        this.letters = folder.resolve("letters");
    }

    /** Puts the kept letters in their mailboxes, in the order and with the time of their arrival. */
    void load(GreenMail server) {
        try {
            Files.createDirectories(letters);
            for (Path inbox : children(letters)) {
                for (Path file : children(inbox)) {
                    load(server, inbox.getFileName().toString(), file);
                }
            }
        } catch (Exception e) {
            throw new Refusal(ExitCode.DATA_UNREADABLE, Mail.NAME + " cannot read the letters in " + letters + " (" + e
                + "). Take the unreadable ones away, or empty it with `npm run reset`.", e);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    private static void load(GreenMail server, String address, Path file) throws IOException, MessagingException, UserException {
        String name = file.getFileName().toString();
        if (!name.endsWith(SUFFIX)) {
            return;
        }
        GreenMailUser user = server.getUserManager().getUserByEmail(address);
        if (user == null) {
            user = server.getUserManager().createUser(address, address, address);
        }
        Date receivedAt = new Date(Long.parseLong(name.substring(0, name.indexOf('-'))));
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()), in);
            server.getManagers().getImapHostManager().getInbox(user).appendMessage(letter, new Flags(), receivedAt);
        } catch (FolderException e) {
            throw new IOException(e);
        }
    }

    void keep(String address, MimeMessage letter) throws MessagingException {
        Path inbox = letters.resolve(address.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9@._+-]", "_").replaceFirst("^\\.+", "_"));
        String name = String.format("%013d-%06d", System.currentTimeMillis(), number.incrementAndGet());
        Path draft = inbox.resolve(name + ".part");
        try {
            Files.createDirectories(inbox);
            try (OutputStream out = Files.newOutputStream(draft)) {
                letter.writeTo(out);
            }
            Files.move(draft, inbox.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a letter", e);
        }
    }
}
