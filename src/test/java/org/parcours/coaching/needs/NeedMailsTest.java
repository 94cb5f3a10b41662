package org.parcours.coaching.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parcours.coaching.duty.Reminders;
import org.parcours.coaching.needs.NeedStep.State;
import org.parcours.database.Scope;
import org.parcours.mail.TestPost;
import org.parcours.testing.ModuleTest;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class NeedMailsTest {
    private final NeedsFixture fixture;
    private final Needs needs;
    private final Reminders reminders;
    private final TestPost post;
    private final MockMvc pages;

    NeedMailsTest(NeedsFixture fixture, Needs needs, Reminders reminders, TestPost post, MockMvc pages) {
        this.fixture = fixture;
        this.needs = needs;
        this.reminders = reminders;
        this.post = post;
        this.pages = pages;
    }

    private void invite(NeedsFixture.Scene scene, String language) throws Exception {
        pages.perform(post("/startups/" + scene.startup() + "/needs/invitation")
                        .with(user(scene.coordinator()))
                        .with(csrf())
                        .param("email", NeedsFixture.FOUNDER)
                        .param("language", language))
                .andExpect(redirectedUrl("/startups/" + scene.startup()));
    }

    private MimeMessage onlyMail() {
        List<MimeMessage> received = post.deliver();
        assertThat(received).hasSize(1);
        return received.getFirst();
    }

    private static List<String> links(MimeMessage mail) throws Exception {
        Matcher link = Pattern.compile("http://[^/\\s]+(/\\S+)")
                .matcher(mail.getContent().toString());
        return link.results().map(found -> found.group(1)).toList();
    }

    private static Need express(NeedsFixture.Scene scene, Needs needs, @Nullable LocalDate on) {
        return scene.reach()
                .call(() -> needs.express(
                        scene.startup(),
                        new Need.Draft("market", "Trouver un distributeur", null, on, "Nour Alami", Wish.NOTHING)));
    }

    @Test
    void carriesANameOfAnyScriptInItsSubject() throws Exception {
        String name = "Noor 🚀 نور الطاقة";
        NeedsFixture.Scene scene = fixture.open(name);
        invite(scene, "FRENCH");
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("De quoi \u2068" + name + "\u2069 a-t-elle besoin ?");
        assertThat(mail.getHeader("Subject")[0]).startsWith("=?UTF-8?").doesNotContain("🚀", "نور");
        express(scene, needs, fixture.today().minusDays(9));
        remind(fixture.today());
        assertThat(onlyMail().getSubject()).isEqualTo("\u2068" + name + "\u2069 attend une réponse");
    }

    @Test
    void letsAFounderExpressANeedOnceWithoutAPassword() throws Exception {
        NeedsFixture.Scene scene = fixture.open("Atlas Data");
        invite(scene, "FRENCH");
        MimeMessage mail = onlyMail();
        assertThat(mail.getAllRecipients()[0]).hasToString(NeedsFixture.FOUNDER);
        String link = links(mail).getFirst();
        String path = link.substring(0, link.indexOf('?'));
        for (int prefetch = 0; prefetch < 3; prefetch++) {
            pages.perform(get(link)).andExpect(content().string(containsString("Bonjour Nour Alami")));
        }
        pages.perform(get(path + "?family=skills")).andExpect(content().string(containsString("Compétence")));
        pages.perform(post(path + "?family=skills")
                        .with(csrf())
                        .param("words", " ")
                        .param("urgency", "HIGH"))
                .andExpect(status().isUnprocessableContent());
        pages.perform(post(path + "?family=skills")
                        .with(csrf())
                        .param("words", "Un comptable")
                        .param("urgency", "HIGH")
                        .param("level", "EXPERT"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Merci Nour Alami")));
        Need need = scene.reach().call(() -> needs.of(scene.startup())).getFirst();
        assertThat(need.expressedBy()).isEqualTo("Nour Alami");
        assertThat(need.steps().getFirst().person()).isNull();
        pages.perform(get("/needs/" + need.id() + "/steps/new?state=TAKEN").with(user(scene.coordinator())))
                .andExpect(status().isOk());
        pages.perform(post(path + "?family=skills")
                        .with(csrf())
                        .param("words", "Encore")
                        .param("urgency", "LOW"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Ce lien a déjà servi")));
        assertThat(scene.reach().call(() -> needs.of(scene.startup()))).hasSize(1);
    }

    @Test
    void saysKindlyThatALinkIsForgedOrLate() throws Exception {
        NeedsFixture.Scene scene = fixture.open("Atlas Data");
        invite(scene, "FRENCH");
        String first = links(onlyMail()).getFirst();
        pages.perform(get("/express/forged")).andExpect(content().string(containsString("ne mène nulle part")));
        pages.perform(get(first.replace("/express/", "/feedback/")))
                .andExpect(content().string(containsString("ne mène nulle part")));
        invite(scene, "FRENCH");
        pages.perform(get(first)).andExpect(content().string(containsString("n’est plus valable")));
        fixture.owner()
                .sql("update links.link set expires_at = now() - interval '1 minute'")
                .update();
        String second = links(onlyMail()).getFirst();
        pages.perform(post(second.substring(0, second.indexOf('?')) + "?family=skills")
                        .with(csrf())
                        .param("words", "Trop tard")
                        .param("urgency", "LOW"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("n’est plus valable")));
        assertThat(scene.reach().call(() -> needs.of(scene.startup()))).isEmpty();
    }

    @Test
    void keepsEmojiAndRightToLeftNamesInASubject() throws Exception {
        NeedsFixture.Scene scene = fixture.open("🚀 أطلس داتا");
        invite(scene, "ARABIC");
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).contains("🚀 أطلس داتا");
        assertThat(mail.getHeader("Content-Language")).containsExactly("ar");
        pages.perform(get(links(mail).getFirst()))
                .andExpect(content().string(containsString("dir=\"rtl\"")))
                .andExpect(content().string(containsString("🚀 أطلس داتا")));
    }

    @Test
    void showsTheCoordinatorThatAnAddressBounced() throws Exception {
        NeedsFixture.Scene scene = fixture.open("Atlas Data");
        invite(scene, "FRENCH");
        assertThat(post.bounce()).isEqualTo(1);
        assertThat(fixture.owner()
                        .sql("select failure from mail.outbox")
                        .query(String.class)
                        .single())
                .contains("No such person here");
        pages.perform(get("/startups/" + scene.startup()).with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Le courriel n’est pas arrivé")))
                .andExpect(content().string(containsString("No such person here")));
    }

    @Test
    void asksAtTheEndAndKeepsOneAnswer() throws Exception {
        NeedsFixture.Scene scene = fixture.open("Atlas Data");
        Need need = express(scene, needs, null);
        scene.reach().run(() -> needs.step(need.id(), new NeedStep.Draft(State.HELPED, null, "Deux contacts", null)));
        List<String> links = links(onlyMail());
        assertThat(links).hasSize(3);
        for (String link : links) { // as a mail scanner would
            pages.perform(get(link)).andExpect(status().isOk());
        }
        assertThat(answers()).isEmpty();
        String useful = links.getFirst();
        String path = useful.substring(0, useful.indexOf('?'));
        pages.perform(post(path).with(csrf()).param("answer", "USEFUL").param("comment", "Merci à Salma"))
                .andExpect(status().isOk());
        pages.perform(post(path).with(csrf()).param("answer", "NOT_USEFUL")).andExpect(status().isBadRequest());
        assertThat(answers()).containsExactly("USEFUL");
        pages.perform(get("/needs/" + need.id()).with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Utile, dit-elle")));
    }

    private List<String> answers() {
        return fixture.owner()
                .sql("select answer from coaching.feedback")
                .query((row, number) -> row.getString("answer"))
                .list();
    }

    @Test
    void asksNothingOfANeedThatItsStartupWithdrew() {
        NeedsFixture.Scene scene = fixture.open("Atlas Data");
        Need need = express(scene, needs, null);
        scene.reach().run(() -> needs.step(need.id(), new NeedStep.Draft(State.WITHDRAWN, null, "Plus besoin", null)));
        assertThat(post.deliver()).isEmpty();
    }

    private int remind(LocalDate on) {
        return Scope.SYSTEM.call(() -> reminders.remind(on));
    }

    @Test
    void remindsThreeTimesThenTheManagerAndNeverTwice() throws Exception {
        NeedsFixture.Scene scene = fixture.open("Atlas Data");
        LocalDate today = fixture.today();
        express(scene, needs, today);
        assertThat(remind(today.plusDays(8))).isZero();
        for (int after : Reminders.AFTER) {
            assertThat(remind(today.plusDays(after))).isEqualTo(1);
            assertThat(remind(today.plusDays(after))).isZero();
            MimeMessage mail = onlyMail();
            assertThat(mail.getAllRecipients()[0]).hasToString("salma@parcours.example");
            assertThat(mail.getSubject()).isEqualTo("Atlas Data attend une réponse");
            assertThat(mail.getContent().toString()).contains("Appelez la startup");
        }
        assertThat(remind(today.plusDays(Reminders.TO_MANAGERS))).isEqualTo(1);
        assertThat(remind(today.plusDays(Reminders.TO_MANAGERS + 1))).isZero();
        MimeMessage mail = onlyMail();
        assertThat(mail.getAllRecipients()[0]).hasToString("manager@parcours.example");
        assertThat(mail.getContent().toString()).contains("Salma Idrissi a été relancé");
    }

    @Test
    void remindsTheManagerAtOnceWhereNobodyAnswersForIt() throws Exception {
        NeedsFixture.Scene scene = fixture.open("Atlas Data");
        LocalDate today = fixture.today();
        express(scene, needs, today);
        fixture.owner().sql("delete from coaching.assignment").update();
        assertThat(remind(today.plusDays(9))).isEqualTo(1);
        MimeMessage mail = onlyMail();
        assertThat(mail.getAllRecipients()[0]).hasToString("manager@parcours.example");
        assertThat(mail.getContent().toString()).contains("confiez la startup à un coordinateur");
    }

    @Test
    void remindsOfNothingThatIsClosed() {
        NeedsFixture.Scene scene = fixture.open("Atlas Data");
        Need need = express(scene, needs, fixture.today());
        scene.reach().run(() -> needs.step(need.id(), new NeedStep.Draft(State.UNHELPED, null, "Rien trouvé", null)));
        assertThat(remind(fixture.today().plusDays(50))).isZero();
    }
}
