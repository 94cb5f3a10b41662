package org.parcours.connections.introductions.mails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionState;
import org.parcours.connections.introductions.IntroductionStep;
import org.parcours.connections.introductions.Introductions;
import org.parcours.connections.introductions.IntroductionsFixture;
import org.parcours.connections.introductions.Proposals;
import org.parcours.connections.introductions.Side;
import org.parcours.mail.TestPost;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class IntroductionMailsTest {
    private final IntroductionsFixture fixture;
    private final Proposals proposals;
    private final Introductions introductions;
    private final IntroductionRound round;
    private final TestPost post;
    private final MockMvc pages;

    IntroductionMailsTest(
            IntroductionsFixture fixture,
            Proposals proposals,
            Introductions introductions,
            IntroductionRound round,
            TestPost post,
            MockMvc pages) {
        this.fixture = fixture;
        this.proposals = proposals;
        this.introductions = introductions;
        this.round = round;
        this.post = post;
        this.pages = pages;
    }

    private Introduction proposed(IntroductionsFixture.Scene scene) {
        return scene.reach().call(() -> proposals.propose(scene.draft()));
    }

    private Introduction now(IntroductionsFixture.Scene scene, UUID introduction) {
        return scene.reach().call(() -> introductions.byId(introduction).orElseThrow());
    }

    private MimeMessage onlyMail() {
        List<MimeMessage> received = post.deliver();
        assertThat(received).hasSize(1);
        return received.getFirst();
    }

    /// The first link of a mail, without what it chose.
    private static String link(MimeMessage mail) throws Exception {
        return links(mail).getFirst().replaceFirst("\\?.*", "");
    }

    private static List<String> links(MimeMessage mail) throws Exception {
        return Pattern.compile("http://[^/\\s]+(/\\S+)")
                .matcher(mail.getContent().toString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Introduction connected(IntroductionsFixture.Scene scene) {
        Introduction proposed = proposed(scene);
        scene.reach().run(() -> {
            introductions.answer(proposed.id(), Side.STARTUP, true, null);
            introductions.answer(proposed.id(), Side.PARTNER, true, null);
        });
        fixture.base().owner().sql("delete from mail.outbox").update();
        return proposed;
    }

    @Test
    void asksTheStartupThenThePartnerAndGivesContactDetailsToBothInOneMail() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = proposed(scene);
        MimeMessage toStartup = onlyMail();
        assertThat(toStartup.getAllRecipients()).extracting(Object::toString).containsExactly(NeedsFixture.FOUNDER);
        assertThat(toStartup.getContent().toString())
                .contains("Bonjour Nour Alami", "Elle cherche un premier tour")
                .doesNotContain(IntroductionsFixture.CONTACT, "+212600000000", "Nadia");
        for (String link : links(toStartup)) { // as a mail scanner would
            pages.perform(get(link))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Fonds Atlas")));
        }
        assertThat(now(scene, proposed.id()).state()).isEqualTo(IntroductionState.PROPOSED);
        pages.perform(post(link(toStartup)).with(csrf()).param("agrees", "true"))
                .andExpect(content().string(containsString("Le partenaire est interrogé à son tour")));

        MimeMessage toPartner = onlyMail();
        assertThat(toPartner.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly(IntroductionsFixture.CONTACT);
        assertThat(toPartner.getHeader("Content-Language")).containsExactly("ar");
        assertThat(toPartner.getContent().toString())
                .contains("نادية العلوي", "Lever 6 MDH")
                .doesNotContain(NeedsFixture.FOUNDER, "Nour");
        pages.perform(get(links(toPartner).getFirst()))
                .andExpect(content()
                        .string(allOf(
                                containsString("dir=\"rtl\""),
                                containsString("Atlas Data"),
                                not(containsString(NeedsFixture.FOUNDER)))));
        pages.perform(post(link(toPartner)).with(csrf()).param("agrees", "true"))
                .andExpect(status().isOk());

        List<MimeMessage> both = post.deliver();
        assertThat(Arrays.stream(both.getFirst().getAllRecipients()).map(Object::toString))
                .containsExactly(NeedsFixture.FOUNDER, IntroductionsFixture.CONTACT);
        // the server hands the one mail to each
        assertThat(both)
                .allSatisfy(mail -> assertThat(mail.getContent().toString())
                        .contains(
                                NeedsFixture.FOUNDER,
                                IntroductionsFixture.CONTACT,
                                "+212600000000",
                                "Vous avez tous les deux accepté",
                                "وافقتما معا"));
        assertThat(now(scene, proposed.id()).steps())
                .extracting(IntroductionStep::side)
                .containsExactly(Side.STAFF, Side.STARTUP, Side.PARTNER, Side.SYSTEM);
    }

    @Test
    void saysKindlyThatALinkIsForgedUsedOrLate() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = proposed(scene);
        String link = link(onlyMail());
        pages.perform(get("/introduce/forged")).andExpect(content().string(containsString("ne mène nulle part")));
        pages.perform(get(link.replace("/introduce/", "/follow-up/")))
                .andExpect(content().string(containsString("ne mène nulle part")));
        pages.perform(post("/introductions/" + proposed.id() + "/questions")
                        .with(user(scene.base().coordinator()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/introductions/" + proposed.id()));
        pages.perform(get(link)).andExpect(content().string(containsString("n’est plus valable")));
        String second = link(onlyMail());
        pages.perform(post(second).with(csrf()).param("agrees", "false").param("reason", "Trop tôt"))
                .andExpect(content().string(containsString("Personne ne vous écrira")));
        pages.perform(post(second).with(csrf()).param("agrees", "true"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Ce lien a déjà servi")));
        Introduction declined = now(scene, proposed.id());
        assertThat(declined.state()).isEqualTo(IntroductionState.STARTUP_DECLINED);
        assertThat(declined.last().reason()).isEqualTo("Trop tôt");
        assertThat(post.deliver()).isEmpty();
    }

    @Test
    void lapsesALinkWhenTheStaffRecordsTheAnswerOrItIsTooLate() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = proposed(scene);
        String asked = link(onlyMail());
        scene.reach().run(() -> introductions.answer(proposed.id(), Side.STARTUP, true, null));
        pages.perform(post(asked).with(csrf()).param("agrees", "false"))
                .andExpect(content().string(containsString("n’est plus valable")));
        assertThat(now(scene, proposed.id()).state()).isEqualTo(IntroductionState.STARTUP_AGREED);
        String partner = links(onlyMail()).getFirst();
        fixture.base()
                .owner()
                .sql("update links.link set expires_at = now() - interval '1 minute'")
                .update();
        pages.perform(post(partner).with(csrf())).andExpect(status().isBadRequest());
        assertThat(now(scene, proposed.id()).state()).isEqualTo(IntroductionState.STARTUP_AGREED);
    }

    @Test
    void keepsEmojiAndRightToLeftNamesInASubject() throws Exception {
        proposed(fixture.open("🚀 أطلس داتا"));
        assertThat(onlyMail().getSubject()).isEqualTo("\u2068🚀 أطلس داتا\u2069 : rencontrer Fonds Atlas ?");
    }

    @Test
    void showsTheCoordinatorThatAnAddressBounced() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = proposed(scene);
        assertThat(post.bounce()).isEqualTo(1);
        pages.perform(get("/introductions/" + proposed.id())
                        .with(user(scene.base().coordinator())))
                .andExpect(content()
                        .string(allOf(containsString("n’est pas arrivé"), containsString("No such person here"))));
    }

    @Test
    void remindsASilentSideOnceAndThenLapses() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = proposed(scene);
        String first = link(onlyMail());
        round.run();
        assertThat(post.deliver()).isEmpty();
        fixture.age(proposed.id(), 5);
        round.run();
        round.run();
        MimeMessage reminder = onlyMail();
        assertThat(reminder.getSubject()).startsWith("Rappel");
        pages.perform(get(first)).andExpect(content().string(containsString("n’est plus valable")));
        pages.perform(get(links(reminder).getFirst())).andExpect(status().isOk());
        fixture.age(proposed.id(), 9);
        round.run();
        Introduction lapsed = now(scene, proposed.id());
        assertThat(lapsed.state()).isEqualTo(IntroductionState.LAPSED);
        assertThat(lapsed.last().side()).isEqualTo(Side.SYSTEM);
        pages.perform(get("/introductions/" + proposed.id())
                        .with(user(scene.base().coordinator())))
                .andExpect(content().string(containsString("Pas de réponse, malgré un rappel")));
        pages.perform(get(link(reminder))).andExpect(content().string(containsString("n’est plus valable")));
        assertThat(post.deliver()).isEmpty();
    }

    @Test
    void letsAnOfferThatEndedBeDeclinedButNotAcceptedAndLapsesIt() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = proposed(scene);
        String link = link(onlyMail());
        fixture.end(scene.offer());
        pages.perform(get(link))
                .andExpect(content()
                        .string(allOf(containsString("L’offre a pris fin"), not(containsString("J’accepte<")))));
        pages.perform(post(link).with(csrf()).param("agrees", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("L’offre a pris fin le")));
        assertThat(now(scene, proposed.id()).state()).isEqualTo(IntroductionState.PROPOSED);
        round.run();
        assertThat(now(scene, proposed.id()).last().reason()).isEqualTo("OFFER_ENDED");
    }

    @Test
    void asksBothAfterThirtyAndNinetyDaysAndKeepsWhatTheySay() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction connected = connected(scene);
        fixture.age(connected.id(), 30);
        round.run();
        round.run();
        List<MimeMessage> asked = post.deliver();
        assertThat(asked)
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder(NeedsFixture.FOUNDER, IntroductionsFixture.CONTACT);
        MimeMessage founders = asked.stream()
                .filter(mail -> subject(mail).contains("Fonds Atlas"))
                .findFirst()
                .orElseThrow();
        for (String link : links(founders)) {
            pages.perform(get(link)).andExpect(status().isOk());
        }
        pages.perform(post(link(founders))
                        .with(csrf())
                        .param("met", "true")
                        .param("on", fixture.today().plusDays(1).toString()))
                .andExpect(status().isUnprocessableContent());
        pages.perform(post(link(founders))
                        .with(csrf())
                        .param("met", "true")
                        .param("on", fixture.today().minusDays(3).toString())
                        .param("answer", "Un second rendez-vous est pris"))
                .andExpect(content().string(containsString("Merci")));
        pages.perform(post(link(founders)).with(csrf()).param("met", "false")).andExpect(status().isBadRequest());
        Introduction met = now(scene, connected.id());
        assertThat(met.last())
                .isEqualTo(new IntroductionStep(
                        IntroductionState.MET, Side.STARTUP, fixture.today().minusDays(3), null, null, null));
        pages.perform(get("/introductions/" + connected.id())
                        .with(user(scene.base().coordinator())))
                .andExpect(content().string(containsString("Un second rendez-vous est pris")));
        fixture.age(connected.id(), 60);
        round.run();
        assertThat(post.deliver()).hasSize(2);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void holdsLinksForAsLongAsTheNetworkSets() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        var administrator = TwoParks.person(Role.ADMINISTRATOR, null);
        pages.perform(put("/administration/introductions")
                        .with(user(administrator))
                        .with(csrf())
                        .param("introduction-link-days", "3")
                        .param("introduction-reminder-days", "5")
                        .param("introduction-lapse-days", "5"))
                .andExpect(content().string(containsString("Laissez au moins un jour")));
        pages.perform(put("/administration/introductions")
                        .with(user(administrator))
                        .with(csrf())
                        .param("introduction-link-days", "3")
                        .param("introduction-reminder-days", "5")
                        .param("introduction-lapse-days", "14"))
                .andExpect(redirectedUrl("/administration/introductions"));
        proposed(scene);
        fixture.base()
                .owner()
                .sql("update connections.setting set value = 14 where code = 'introduction-link-days'")
                .update();
        assertThat(onlyMail().getContent().toString()).contains("dans les 3 jours");
        assertThat(fixture.base()
                        .owner()
                        .sql("select expires_at < now() + interval '73 hours' from links.link"
                                + " where purpose = 'connections.introduction'")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }
}
