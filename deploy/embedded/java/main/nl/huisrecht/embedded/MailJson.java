package nl.huisrecht.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mail as JSON. A list leaves the texts out. */
final class MailJson implements MailView {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String contentType() {
        return "application/json; charset=utf-8";
    }

    @Override
    public String nothing() {
        return json(Map.of("error", "no such mail"));
    }

    @Override
    public String addresses(List<String> addresses) {
        return json(addresses);
    }

    @Override
    public String letters(String address, List<Letter> letters) {
        return json(letters.stream().map(MailJson::head).toList());
    }

    @Override
    public String letter(String address, Letter letter) {
        Map<String, Object> all = head(letter);
        all.put("text", letter.text());
        return json(all);
    }

    private static Map<String, Object> head(Letter letter) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("number", letter.number());
        head.put("from", letter.from());
        head.put("to", letter.to());
        head.put("subject", letter.subject());
        head.put("receivedAt", letter.receivedAt().toString());
        head.put("attachments", letter.attachments());
        return head;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
