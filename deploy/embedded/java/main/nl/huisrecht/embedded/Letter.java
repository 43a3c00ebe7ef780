package nl.huisrecht.embedded;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One letter as the pages show it: its plain text, and the names of what is attached. */
record Letter(long number, String from, String to, String subject, Instant receivedAt, String text, List<String> attachments) {
    static Letter of(StoredMessage stored) {
        MimeMessage message = stored.getMimeMessage();
        try {
            List<String> texts = new ArrayList<>();
            List<String> attachments = new ArrayList<>();
            read(message, texts, attachments);
            String text = texts.isEmpty() ? "" : texts.get(0);
            return new Letter(stored.getUid(), join(message.getFrom()), join(message.getAllRecipients()),
                String.valueOf(message.getSubject()), stored.getReceivedDate().toInstant(), text, attachments);
        } catch (MessagingException | IOException e) {
            return new Letter(stored.getUid(), "", "", "(cannot be read)", stored.getReceivedDate().toInstant(), e.toString(), List.of());
        }
    }

    private static String join(Address[] addresses) {
        return addresses == null ? "" : Arrays.stream(addresses).map(Address::toString).collect(Collectors.joining(", "));
    }

    /** Plain text comes before HTML in a letter that has both, so the first text is the one to show. */
    private static void read(Part part, List<String> texts, List<String> attachments) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i), texts, attachments);
            }
        } else if (part.getFileName() != null) {
            attachments.add(part.getFileName());
        } else if (part.isMimeType("text/*")) {
            texts.add(String.valueOf(part.getContent()));
        }
    }
}
