package nl.huisrecht.embedded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Mail as plain pages. */
final class MailHtml implements MailView {
    @Override
    public String contentType() {
        return "text/html; charset=utf-8";
    }

    @Override
    public String nothing() {
        return page("No such mail", "<p><a href=\"/\">All addresses</a></p>");
    }

    @Override
    public String addresses(List<String> addresses) {
        return page("Mail", list(addresses.stream().map(address -> link("/" + url(address), address)).toList()));
    }

    @Override
    public String letters(String address, List<Letter> letters) {
        return page("Mail for " + address, list(letters.stream()
            .map(letter -> letter.receivedAt() + " " + link("/" + url(address) + "/" + letter.number(), letter.subject()))
            .toList()));
    }

    @Override
    public String letter(String address, Letter letter) {
        String head = "<p>From " + escape(letter.from()) + "<br>To " + escape(letter.to()) + "<br>" + letter.receivedAt() + "</p>";
        String text = "<pre style=\"white-space: pre-wrap\">" + escape(letter.text()) + "</pre>";
        String names = escape(String.join(", ", letter.attachments()));
        return page(letter.subject(), head + text + (names.isEmpty() ? "" : "<p>Attached: " + names + "</p>"));
    }

    private static String page(String title, String body) {
        String heading = escape(title);
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + heading + "</title><h1>" + heading + "</h1>" + body
            + "</html>";
    }

    private static String list(List<String> items) {
        return items.isEmpty() ? "<p>Nothing yet.</p>" : items.stream().collect(Collectors.joining("</li><li>", "<ul><li>", "</li></ul>"));
    }

    private static String link(String target, String text) {
        return "<a href=\"" + escape(target) + "\">" + escape(text) + "</a>";
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
