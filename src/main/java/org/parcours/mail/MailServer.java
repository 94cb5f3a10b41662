package org.parcours.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;
import org.parcours.values.Email;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The server that takes mails: of `PARCOURS_SMTP_URL`, else of `spring.mail.host`, else none.
@Component
class MailServer {
    private final @Nullable JavaMailSender sender;
    private final String from;

    @Autowired
    MailServer(
            @Value("${parcours.smtp-url:}") String url,
            @Value("${parcours.mail-from}") String from,
            ObjectProvider<JavaMailSender> configured) {
        this(url.isBlank() ? configured.getIfAvailable() : at(URI.create(url)), from);
    }

    MailServer(@Nullable JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    /// Reaches the server of an address.
    ///
    /// @param url `smtp://user:password@host:587` or `smtps://…`; STARTTLS is used where it is offered
    static JavaMailSender at(URI url) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol(url.getScheme());
        sender.setHost(url.getHost());
        sender.setPort(url.getPort());
        Optional.ofNullable(url.getRawUserInfo()).ifPresent(info -> {
            String[] parts = info.split(":", 2);
            sender.setUsername(decoded(parts[0]));
            sender.setPassword(parts.length > 1 ? decoded(parts[1]) : "");
            sender.getJavaMailProperties().put("mail." + url.getScheme() + ".auth", "true");
        });
        sender.setDefaultEncoding("UTF-8");
        // a server that does not answer must not hold a worker for ever
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            sender.getJavaMailProperties().put("mail." + url.getScheme() + "." + limit, "20000");
        }
        sender.getJavaMailProperties().put("mail.smtp.starttls.enable", "true");
        return sender;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    boolean isSet() {
        return sender != null;
    }

    /// Hands a mail over.
    ///
    /// @throws org.springframework.mail.MailException where the server refuses or does not answer
    void take(Letter letter) {
        JavaMailSender server =
                Optional.ofNullable(sender).orElseThrow(() -> new IllegalStateException("No mail server is set"));
        MimeMessage message = server.createMimeMessage();
        try {
            Attachment attachment = letter.attachment();
            MimeMessageHelper parts = new MimeMessageHelper(message, attachment != null, "UTF-8");
            parts.setFrom(from);
            parts.setTo(addresses(letter.to()));
            parts.setSubject(letter.subject());
            parts.setText(letter.body());
            if (attachment != null) {
                parts.addAttachment(
                        attachment.name(),
                        new ByteArrayDataSource(attachment.text().getBytes(StandardCharsets.UTF_8), attachment.type()));
            }
            message.setHeader("Content-Language", letter.language().tag());
        } catch (MessagingException | Refused badAddress) {
            throw new org.springframework.mail.MailPreparationException(badAddress);
        }
        server.send(message);
    }

    /// Each address alone: what mail servers take for a list or a group reaches nobody.
    private static InternetAddress[] addresses(String to) throws AddressException {
        List<InternetAddress> addresses = new ArrayList<>();
        for (String one : to.split(Mails.BETWEEN, -1)) {
            addresses.add(new InternetAddress(new Email(one).encoded()));
        }
        return addresses.toArray(InternetAddress[]::new);
    }
}
