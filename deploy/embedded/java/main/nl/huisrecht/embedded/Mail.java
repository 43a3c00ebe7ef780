package nl.huisrecht.embedded;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A mail server for a laptop: GreenMail, which takes mail for any address and never sends it on. Mail is kept in a folder when it is
 * given one; deletions are not kept, so a deleted letter is back after a restart.
 */
final class Mail implements AutoCloseable {
    static final String NAME = "The mail server";
    static final int NO_PAGES = -1;

    private static final long START_MILLIS = 20_000;

    /** Someone whose password is checked. Everybody else is let in with their own address as password. */
    record User(String name, String password) {
    }

    private final GreenMail server;
    private final MailPages pages;
    private final DataFolder folder;

    private Mail(GreenMail server, MailPages pages, DataFolder folder) {
        this.server = server;
        this.pages = pages;
        this.folder = folder;
    }

    /**
     * @param http a port for pages to read the mail on, or {@link #NO_PAGES}
     * @param path where mail is kept, or null to forget it when the process ends
     * @param users when there are none, any password will do
     * @throws Refusal when a port is taken, or the folder cannot be used or read
     */
    static Mail start(String host, int smtp, int imap, int http, Path path, List<User> users) {
        Ports.requireFree(NAME, host, smtp);
        Ports.requireFree(NAME, host, imap);
        DataFolder folder = path == null ? null : DataFolder.take(path, NAME);
        GreenMail server = new GreenMail(new ServerSetup[] {setup(host, smtp, "smtp"), setup(host, imap, "imap")});
        server.start();
        server.getUserManager().setAuthRequired(!users.isEmpty());
        users.forEach(user -> server.setUser(user.name(), user.password()));
        if (folder != null) {
            keepMail(server, new MailFolderOnDisk(folder.path));
        }
        return new Mail(server, http == NO_PAGES ? null : new MailPages(host, http, server), folder);
    }

    private static ServerSetup setup(String host, int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, host, protocol);
        setup.setServerStartupTimeout(START_MILLIS);
        return setup;
    }

    private static void keepMail(GreenMail server, MailFolderOnDisk disk) {
        disk.load(server);
        MessageDeliveryHandler deliver = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            disk.keep(address.getEmail(), message.getMessage());
            return deliver.handle(message, address);
        });
    }

    /** Where it listens, for people: {@code smtp://…, imap://… and http://…}. */
    String addresses() {
        String mail = "smtp://" + address(server.getSmtp().getServerSetup(), server.getSmtp().getPort())
            + " and imap://" + address(server.getImap().getServerSetup(), server.getImap().getPort());
        return pages == null ? mail : mail + ", to be read on " + pages.address();
    }

    private static String address(ServerSetup setup, int port) {
        return setup.getBindAddress() + ":" + port;
    }

    @Override
    public void close() throws IOException {
        if (pages != null) {
            pages.close();
        }
        server.stop();
        if (folder != null) {
            folder.close();
        }
    }
}
