package org.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.People;
import org.parcours.accounts.Person;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.Absences;
import org.parcours.mail.TestPost;
import org.parcours.testing.Accounts;
import org.parcours.testing.Coaching;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/// The mail of the morning, as it arrives.
@ModuleTest
class MorningRoundTest {
    private final Coaching coaching;
    private final MorningRound round;
    private final MorningMails mails;
    private final Absences absences;
    private final People people;
    private final Accounts accounts;
    private final TestPost post;
    private final MockMvc pages;
    private final LocalDate today;
    private Coaching.Team team;

    MorningRoundTest(
            Coaching coaching,
            MorningRound round,
            MorningMails mails,
            Absences absences,
            People people,
            Accounts accounts,
            TestPost post,
            MockMvc pages,
            Clock clock) {
        this.coaching = coaching;
        this.round = round;
        this.mails = mails;
        this.absences = absences;
        this.people = people;
        this.accounts = accounts;
        this.post = post;
        this.pages = pages;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void settle() {
        team = coaching.settle();
        post.deliver(); // the invitations
    }

    private static List<String> receivers(List<MimeMessage> received) throws Exception {
        List<String> receivers = new ArrayList<>();
        for (MimeMessage mail : received) {
            receivers.add(mail.getAllRecipients()[0].toString());
        }
        return receivers;
    }

    private static MimeMessage to(String address, List<MimeMessage> received) throws Exception {
        for (MimeMessage mail : received) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                return mail;
            }
        }
        throw new AssertionError("nothing for " + address);
    }

    private static List<String> lines(MimeMessage mail) throws Exception {
        return Arrays.stream(mail.getContent().toString().split("\r?\n"))
                .filter(line -> line.startsWith("•"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .toList();
    }

    @Test
    void saysInThePersonsLanguageWhatThePageSaysInItsOrder() throws Exception {
        Person salma = people.byId(team.salma().id()).orElseThrow();
        team.salma().scope().run(() -> people.describe(salma, "Salma", "سلمى", Language.ARABIC, Digits.LATIN, null));
        round.run();
        MimeMessage mail = to("salma@example.org", post.deliver());
        assertThat(mail.getSubject()).contains("في انتظارك اليوم");
        List<String> said = lines(mail);
        assertThat(said).hasSizeGreaterThan(1);
        SignedIn reader = accounts.signedIn(team.salma().id());
        String page = HtmlUtils.htmlUnescape(pages.perform(get("/day").with(as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        int at = 0;
        for (String line : said) {
            assertThat(page.indexOf(line, at)).as(line).isNotNegative();
            at = page.indexOf(line, at);
        }
        assertThat(mail.getContent().toString()).contains("/day");
    }

    @Test
    void writesToEverybodyOnceADayWhoHasSomethingWaiting() throws Exception {
        round.run();
        assertThat(receivers(post.deliver())).containsExactlyInAnyOrder("salma@example.org", "manager@example.org");
        round.run();
        assertThat(post.deliver()).isEmpty();
    }

    @Test
    void writesNothingToWhoDoesNotWantIt() throws Exception {
        team.salma().scope().run(() -> mails.want(team.salma().id(), false));
        round.run();
        assertThat(receivers(post.deliver())).containsExactly("manager@example.org");
    }

    @Test
    void writesToTheStandInOfWhoIsOnLeave() throws Exception {
        team.manager().scope().run(() -> {
            absences.take(team.salma().id(), team.driss().id(), today, today);
            absences.take(team.manager().id(), team.driss().id(), today, today);
        });
        round.run();
        assertThat(receivers(post.deliver())).containsExactly("driss@example.org");
    }

    @Test
    void writesNothingToWhoIsSuspended() throws Exception {
        team.manager().scope().run(() -> people.suspend(team.salma().id(), "left"));
        round.run();
        List<MimeMessage> received = post.deliver();
        assertThat(receivers(received)).containsExactly("manager@example.org");
        assertThat(lines(received.getFirst()))
                .anySatisfy(line -> assertThat(line).contains("Personne n’est en charge"));
    }
}
