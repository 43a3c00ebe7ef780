package nl.huisrecht.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter that was sent is in the mailbox, in a browser, and there again after a restart. */
class MailTest {
    private static final String HOST = "127.0.0.1";
    private static final String ANNA = "anna@example.org";

    @TempDir
    Path folder;

    private int smtp;
    private int imap;
    private int http;

    @BeforeEach
    void ports() throws Exception {
        smtp = FreePort.find();
        imap = FreePort.find();
        http = FreePort.find();
    }

    @Test
    void aLetterArrives() throws Exception {
        try (Mail mail = start(List.of())) {
            send("Uw verzoek <is> ontvangen");
            assertEquals("Uw verzoek <is> ontvangen", subject("any password"));
            assertTrue(get("/api/" + ANNA).contains("\"subject\":\"Uw verzoek <is> ontvangen\""));
            assertTrue(get("/api/" + ANNA + "/1").contains("\"text\":\"Beste Anna\""));
            assertTrue(get("/" + ANNA).contains("Uw verzoek &lt;is&gt; ontvangen"));
            assertTrue(get("/" + ANNA + "/1").contains("Beste Anna"));
            assertTrue(get("/api/nobody@example.org").contains("no such mail"));
        }
    }

    @Test
    void lettersSurviveARestart() throws Exception {
        try (Mail mail = start(List.of())) {
            send("one");
            send("two");
        }
        String before;
        try (Mail mail = start(List.of())) {
            before = get("/api/" + ANNA);
            assertTrue(before.indexOf("two") < before.indexOf("one"), before);
        }
        try (Mail mail = start(List.of())) {
            assertEquals(before, get("/api/" + ANNA));
        }
    }

    @Test
    void aPasswordIsCheckedWhenThereIsOne() throws Exception {
        try (Mail mail = start(List.of(new Mail.User(ANNA, "geheim")))) {
            send("one");
            assertThrows(AuthenticationFailedException.class, () -> subject("wrong"));
            assertEquals("one", subject("geheim"));
        }
    }

    private Mail start(List<Mail.User> users) {
        return Mail.start(HOST, smtp, imap, http, folder, users);
    }

    private void send(String subject) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", HOST);
        properties.setProperty("mail.smtp.port", String.valueOf(smtp));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("huisrecht@corporatie.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(ANNA));
        message.setSubject(subject);
        message.setText("Beste Anna");
        Transport.send(message);
    }

    private String subject(String password) throws Exception {
        try (jakarta.mail.Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(HOST, imap, ANNA, password);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessage(1).getSubject();
        }
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + http + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
