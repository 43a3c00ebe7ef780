package nl.huisrecht.embedded;

import java.util.List;

/** A way to show mail: as pages or as JSON. */
interface MailView {
    String contentType();

    String nothing();

    String addresses(List<String> addresses);

    String letters(String address, List<Letter> letters);

    String letter(String address, Letter letter);
}
