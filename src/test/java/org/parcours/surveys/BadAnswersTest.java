package org.parcours.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.database.Scope;
import org.parcours.mail.TestPost;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.xlsform.XlsForm;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.surveys.answers.Invitations;
import org.parcours.surveys.facts.FactKind;
import org.parcours.testing.ModuleTest;
import org.parcours.text.LocalizedText;
import org.parcours.transfers.files.SheetWriter;
import org.springframework.test.web.servlet.MockMvc;

/// What goes wrong with links and answers: each has its sentence, and nothing that was typed is lost.
@ModuleTest
class BadAnswersTest {
    private final NeedsFixture fixture;
    private final Questionnaires questionnaires;
    private final Campaigns campaigns;
    private final Invitations invitations;
    private final AnswerSheets sheets;
    private final TestPost mails;
    private final MockMvc pages;
    private UUID campaign = new UUID(0, 0);
    private String link = "";

    BadAnswersTest(
            NeedsFixture fixture,
            Questionnaires questionnaires,
            Campaigns campaigns,
            Invitations invitations,
            AnswerSheets sheets,
            TestPost mails,
            MockMvc pages) {
        this.fixture = fixture;
        this.questionnaires = questionnaires;
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.sheets = sheets;
        this.mails = mails;
        this.pages = pages;
    }

    @BeforeEach
    void invite() throws Exception {
        fixture.open("Atlas");
        campaign = Scope.SYSTEM
                .call(() -> campaigns.plan(new Campaigns.Draft(
                        questionnaires.publish(form()).id(),
                        new LocalizedText("Enquête", null, null),
                        fixture.today(),
                        fixture.today().plusDays(5),
                        12,
                        Map.of())))
                .id();
        Scope.SYSTEM.call(() -> invitations.send(campaign));
        Matcher found = Pattern.compile("http://[^/\\s]+(/survey/[^?\\s]+)")
                .matcher(mails.deliver().getFirst().getContent().toString());
        assertThat(found.find()).isTrue();
        link = found.group(1);
    }

    private static org.parcours.questionnaires.forms.Form form() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter out = SheetWriter.xlsx(bytes, false)) {
            out.table("survey", List.of("type", "name", "label"));
            for (int i = 0; i < 8; i++) {
                out.row(List.of("text", "q" + i, "Question " + i));
            }
        } catch (java.io.IOException unwritten) {
            throw new java.io.UncheckedIOException(unwritten);
        }
        return Objects.requireNonNull(
                XlsForm.read(bytes.toByteArray(), "form.xlsx", FactKind::fit).form());
    }

    private Map<String, String> typed() {
        return Scope.SYSTEM
                .call(() -> sheets.of(campaigns.frame(campaign).getFirst().id()))
                .sheet()
                .answers();
    }

    @Test
    void keepsWhatIsTypedOnSeveralDevicesAtOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var devices = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String question = "q" + i;
                answers.add(devices.submit(() -> {
                    start.await();
                    return pages.perform(post(link).with(csrf()).param(question, "typed"))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                }));
            }
            start.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(typed()).hasSize(8).containsValue("typed");
    }

    @Test
    void saysThatALinkIsOutOfDateAndKeepsWhatWasTyped() throws Exception {
        pages.perform(post(link).with(csrf()).param("q0", "typed")).andExpect(status().isOk());
        fixture.owner()
                .sql("update links.link set expires_at = now() - interval '1 second'")
                .update();
        pages.perform(get(link)).andExpect(status().is4xxClientError());
        pages.perform(post(link).with(csrf()).param("q0", "later")).andExpect(status().is4xxClientError());
        assertThat(typed()).containsEntry("q0", "typed");
    }

    @Test
    void showsAFormulaOrMarkupAsTheTextThatItIs() throws Exception {
        pages.perform(post(link).with(csrf()).param("q0", "=1+1").param("q1", "<b>\"</b>"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"=1+1\"")))
                .andExpect(content().string(containsString("value=\"&lt;b>&#34;&lt;/b>\"")));
    }

    @Test
    void saysThatItWasClosedWhileSomebodyTyped() throws Exception {
        pages.perform(post(link).with(csrf()).param("q0", "typed")).andExpect(status().isOk());
        fixture.owner()
                .sql("update surveys.campaign set opens_on = opens_on - 20, closes_on = closes_on - 20")
                .update();
        pages.perform(post(link).with(csrf()).param("q0", "later").param("action", "hand-in"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Rien n’a été changé")));
        assertThat(typed()).containsEntry("q0", "typed");
    }
}
