package org.parcours.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.text.Language;
import org.springframework.mail.MailPreparationException;

class MailServerTest {
    @Test
    void keepsArabicInSubjectAndText() throws Exception {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            URI url = URI.create("smtp://127.0.0.1:" + post.getSmtp().getPort());
            new MailServer(MailServer.at(url), "parcours@technopark.example")
                    .take(new Letter(
                            new UUID(0, 1),
                            "salma@technopark.example",
                            Language.ARABIC,
                            "رابط الدخول الخاص بكم",
                            "السلام عليكم\nإليكم الرابط",
                            Instant.EPOCH,
                            0,
                            null,
                            null));
            MimeMessage received = post.getReceivedMessages()[0];
            assertThat(received.getSubject()).isEqualTo("رابط الدخول الخاص بكم");
            assertThat(received.getContent().toString().strip())
                    .isEqualToNormalizingNewlines("السلام عليكم\nإليكم الرابط");
            assertThat(received.getHeader("Content-Language")).containsExactly("ar");
        } finally {
            post.stop();
        }
    }

    @Test
    void sendsAnInvitationThatACalendarReads() throws Exception {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            URI url = URI.create("smtp://127.0.0.1:" + post.getSmtp().getPort());
            String calendar = "BEGIN:VCALENDAR\r\nSUMMARY:نادية\r\nEND:VCALENDAR\r\n";
            new MailServer(MailServer.at(url), "parcours@technopark.example")
                    .take(new Letter(
                            new UUID(0, 1),
                            "salma@technopark.example",
                            Language.FRENCH,
                            "Rendez-vous",
                            "Bonjour",
                            Instant.EPOCH,
                            0,
                            null,
                            new Attachment(
                                    "invitation.ics", "text/calendar; method=REQUEST; charset=UTF-8", calendar)));
            MimeMultipart parts = (MimeMultipart) post.getReceivedMessages()[0].getContent();
            BodyPart invitation = parts.getBodyPart(1);
            assertThat(invitation.getFileName()).isEqualTo("invitation.ics");
            assertThat(invitation.getContentType()).startsWith("text/calendar").contains("method=REQUEST");
            assertThat(new String(invitation.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(calendar);
        } finally {
            post.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b@technopark.example",
                "a@technopark.example,b@technopark.example",
                "friends: a@technopark.example;",
                "Salma <a@technopark.example>",
                "a@technopark.example\u2028b@technopark.example",
                "a@technopark.example, "
            })
    void sendsNothingToWhatIsNotOneAddressOrSeveralSoundOnes(String to) {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            MailServer server = new MailServer(
                    MailServer.at(
                            URI.create("smtp://127.0.0.1:" + post.getSmtp().getPort())),
                    "parcours@technopark.example");
            assertThatThrownBy(() -> server.take(letter(to))).isInstanceOf(MailPreparationException.class);
            assertThat(post.getReceivedMessages()).isEmpty();
            server.take(letter("salma@technopark.example, nadia@technopark.example"));
            assertThat(post.getReceivedMessages()).hasSize(2);
        } finally {
            post.stop();
        }
    }

    private static Letter letter(String to) {
        return new Letter(new UUID(0, 1), to, Language.FRENCH, "Bonjour", "Texte", Instant.EPOCH, 0, null, null);
    }
}
