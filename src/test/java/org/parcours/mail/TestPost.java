package org.parcours.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes what stands in the outbox to a real SMTP server, as the delivery job does.
@Component
public class TestPost {
    private final OutboxTable outbox;
    private final TransactionTemplate transaction;

    TestPost(OutboxTable outbox, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /// Delivers everything.
    public List<MimeMessage> deliver() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            if (hand(server.getSmtp().getPort()) > 0) {
                throw new AssertionError("the server refused a mail");
            }
            return List.of(server.getReceivedMessages());
        } finally {
            server.stop();
        }
    }

    /// How many the server refused: the outbox keeps what it said, and the job tries again later.
    private int hand(int port) {
        int refusals = 0;
        MailServer server =
                new MailServer(MailServer.at(URI.create("smtp://127.0.0.1:" + port)), "park@parcours.example");
        for (Letter letter : transaction.execute(status -> outbox.newest(100))) {
            try {
                Delivery.deliver(letter.id(), outbox, server, transaction);
            } catch (RuntimeException refused) {
                refusals++;
            }
        }
        return refusals;
    }

    /// Tries to deliver everything to a server that knows nobody.
    ///
    /// @return how many it refused
    public int bounce() {
        try (ServerSocket door = new ServerSocket(0)) {
            Thread server = Thread.ofVirtual().start(() -> {
                try {
                    while (!door.isClosed()) {
                        refuse(door.accept());
                    }
                } catch (IOException closed) {
                    Thread.currentThread().interrupt();
                }
            });
            int refusals = hand(door.getLocalPort());
            server.interrupt();
            return refusals;
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
    }

    private static void refuse(Socket client) throws IOException {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, "220 nobody.example");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(client, line.startsWith("RCPT") ? "550 5.1.1 No such person here" : "250 Fine");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
