package nl.huisrecht.embedded;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The mail to read in a browser: {@code /} the addresses, {@code /ADDRESS} its letters, newest first, {@code /ADDRESS/NUMBER} one
 * letter; the same below {@code /api} as JSON. It only reads.
 */
final class MailPages implements AutoCloseable {
    private final GreenMail mail;
    private final HttpServer http;
    private final String host;

    MailPages(String host, int port, GreenMail mail) {
        this.mail = mail;
        this.host = host;
        try {
            this.http = HttpServer.create(new InetSocketAddress(host, port), 0);
        } catch (IOException e) {
            throw Ports.taken(Mail.NAME, host, port, e);
        }
        http.createContext("/", this::answer);
        http.start();
    }

    String address() {
        return "http://" + host + ":" + http.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            List<String> path = path(exchange);
            boolean json = !path.isEmpty() && path.get(0).equals("api");
            MailView view = json ? new MailJson() : new MailHtml();
            Optional<String> body = exchange.getRequestMethod().equals("GET")
                ? render(view, json ? path.subList(1, path.size()) : path)
                : Optional.empty();
            byte[] bytes = body.orElse(view.nothing()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", view.contentType());
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(body.isPresent() ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static List<String> path(HttpExchange exchange) {
        List<String> parts = new ArrayList<>();
        for (String part : exchange.getRequestURI().getRawPath().split("/")) {
            if (!part.isEmpty()) {
                parts.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private Optional<String> render(MailView view, List<String> path) {
        if (path.isEmpty()) {
            return Optional.of(view.addresses(mail.getUserManager().listUser().stream().map(GreenMailUser::getEmail).sorted().toList()));
        }
        Optional<List<Letter>> letters = letters(path.get(0));
        if (path.size() == 1) {
            return letters.map(all -> view.letters(path.get(0), all));
        }
        return letters.flatMap(all -> all.stream().filter(letter -> path.get(1).equals(String.valueOf(letter.number()))).findFirst())
            .map(letter -> view.letter(path.get(0), letter));
    }

    private Optional<List<Letter>> letters(String address) {
        GreenMailUser user = mail.getUserManager().getUserByEmail(address);
        if (user == null) {
            return Optional.empty();
        }
        try {
            List<StoredMessage> stored = mail.getManagers().getImapHostManager().getInbox(user).getMessages();
            return Optional.of(stored.stream().map(Letter::of).sorted(Comparator.comparing(Letter::number).reversed()).toList());
        } catch (FolderException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
