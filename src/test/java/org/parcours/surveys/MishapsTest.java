package org.parcours.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.mail.TestPost;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.xlsform.XlsForm;
import org.parcours.surveys.answers.AnswerSheet;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.surveys.answers.Invitations;
import org.parcours.surveys.facts.FactKind;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.parcours.text.LocalizedText;
import org.parcours.transfers.OpenedFile;
import org.parcours.transfers.files.Cell;
import org.parcours.transfers.files.SheetWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// What happens to links, mails, forms and servers without anybody's ill will: nothing is lost, and
/// whoever reads the answer knows what to do.
@ModuleTest
class MishapsTest {
    private static final List<String> RUN_ELSEWHERE = List.of("=1+1", "+1+1", "-2+3", "@SUM(A1)");

    private final NeedsFixture fixture;
    private final Accounts accounts;
    private final Questionnaires questionnaires;
    private final Campaigns campaigns;
    private final Invitations invitations;
    private final AnswerSheets sheets;
    private final TestPost mails;
    private final Owner owner;
    private final MockMvc pages;
    private NeedsFixture.Scene scene;
    private SignedIn analyst;
    private UUID campaign = new UUID(0, 0);
    private String link = "";

    MishapsTest(
            NeedsFixture fixture,
            Accounts accounts,
            Questionnaires questionnaires,
            Campaigns campaigns,
            Invitations invitations,
            AnswerSheets sheets,
            TestPost mails,
            Owner owner,
            MockMvc pages) {
        this.fixture = fixture;
        this.accounts = accounts;
        this.questionnaires = questionnaires;
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.sheets = sheets;
        this.mails = mails;
        this.owner = owner;
        this.pages = pages;
    }

    @BeforeEach
    void invite() throws Exception {
        scene = fixture.open("Atlas");
        analyst = accounts.signedIn(accounts.add("analyst@parcours.example", Role.ANALYST, null, null));
        fixture.owner().sql("delete from mail.outbox").update();
        campaign = planned(read(workbook(List.of("yes", "no", "perhaps"))));
        Scope.SYSTEM.call(() -> invitations.send(campaign));
        Matcher found = Pattern.compile("http://[^/\\s]+(/survey/[^?\\s]+)")
                .matcher(mails.deliver().getFirst().getContent().toString());
        assertThat(found.find()).isTrue();
        link = found.group(1);
    }

    private UUID planned(Form form) {
        return Scope.SYSTEM
                .call(() -> campaigns.plan(new Campaigns.Draft(
                        questionnaires.publish(form).id(),
                        new LocalizedText("Enquête", null, null),
                        fixture.today(),
                        fixture.today().plusDays(5),
                        12,
                        Map.of())))
                .id();
    }

    private static byte[] workbook(List<String> choices, String... questions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter out = SheetWriter.xlsx(bytes, false)) {
            out.table("survey", List.of("type", "name", "label", "calculation", "parcours_fact"));
            out.row(List.of("select_one answer", "exports", "Do you export?", "", "answer:exports"));
            for (String wish : List.of("first", "second", "third", "fourth")) {
                out.row(List.of("text", wish, wish, "", ""));
            }
            for (String question : questions) {
                out.row(List.of(
                        question.split(" ", -1)[0], question.split(" ", -1)[1], "", question.split(" ", 3)[2], ""));
            }
            out.table("choices", List.of("list_name", "name", "label"));
            choices.forEach(choice -> out.row(List.of("answer", choice, choice)));
            out.table("settings", List.of("form_id"));
            out.row(List.of("mishaps"));
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return bytes.toByteArray();
    }

    private static Form read(byte[] workbook) {
        return Objects.requireNonNull(
                XlsForm.read(workbook, "form.xlsx", FactKind::fit).form());
    }

    private UUID asked() {
        return Scope.SYSTEM.call(() -> campaigns.frame(campaign)).getFirst().id();
    }

    private AnswerSheet sheet() {
        UUID asked = asked();
        return Scope.SYSTEM.call(() -> sheets.of(asked)).sheet();
    }

    private void typed(String question, String answer) throws Exception {
        pages.perform(post(link).with(csrf()).param(question, answer)).andExpect(status().isOk());
    }

    @Test
    void opensToTwoAtOnceAndToWhoeverItWasForwardedToAsTheOneStartup() throws Exception {
        pages.perform(get(link)).andExpect(status().isOk());
        typed("first", "from one desk");
        // a colleague elsewhere, even one who is signed in as somebody else, sees and goes on with the same sheet
        pages.perform(get(link).with(user(scene.elsewhere())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("from one desk")));
        pages.perform(post(link).with(user(scene.elsewhere())).with(csrf()).param("second", "from another"))
                .andExpect(status().isOk());
        assertThat(sheet().answers()).containsEntry("first", "from one desk").containsEntry("second", "from another");
        assertThat(sheet().side()).isEqualTo(AnswerSheet.Side.STARTUP);
        assertThat(fixture.owner()
                        .sql("select recorded_by is null from surveys.answer_sheet")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        // and nothing else
        pages.perform(get("/campaigns/" + campaign)).andExpect(status().is3xxRedirection());
    }

    @Test
    void saysOfAnAlteredLinkInItsReadersLanguageThatItLeadsNowhere() throws Exception {
        String altered = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        pages.perform(get(altered)).andExpect(content().string(containsString("Ce lien ne mène nulle part")));
        pages.perform(get(altered).param("lang", "ar"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("لا يؤدي هذا الرابط إلى أي صفحة")));
    }

    @Test
    void saysAfterTheClosingDayThatTheLinkNoLongerHoldsAndKeepsWhatWasHandedIn() throws Exception {
        pages.perform(post(link).with(csrf()).param("exports", "yes").param("action", "hand-in"))
                .andExpect(status().isOk());
        fixture.owner()
                .sql("update surveys.campaign set opens_on = opens_on - 20, closes_on = closes_on - 20")
                .update();
        fixture.owner()
                .sql("update links.link set expires_at = now() - interval '1 day'")
                .update();
        pages.perform(post(link).with(csrf()).param("exports", "no").param("action", "hand-in"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("n’est plus valable")));
        pages.perform(post("/answers/" + asked())
                        .with(user(scene.coordinator()))
                        .with(csrf())
                        .param("exports", "no")
                        .param("action", "hand-in"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Rien n’a été changé")));
        assertThat(sheet().answers()).containsEntry("exports", "yes");
        assertThat(sheet().handedInOn()).isEqualTo(fixture.today());
    }

    @Test
    void showsWhoseMailBounced() throws Exception {
        Scope.SYSTEM.call(() -> invitations.send(campaign));
        assertThat(mails.bounce()).isEqualTo(1);
        pages.perform(get("/campaigns/" + campaign).with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Le courriel n’est pas arrivé")))
                .andExpect(content().string(containsString("No such person here")));
    }

    @Test
    void goesOnAskingForAChoiceThatTheNextVersionNoLongerHas() throws Exception {
        typed("exports", "perhaps");
        UUID next = planned(read(workbook(List.of("yes", "no"))));
        pages.perform(get(link)).andExpect(content().string(containsString("value=\"perhaps\" checked")));
        pages.perform(post(link).with(csrf()).param("action", "hand-in")).andExpect(status().isOk());
        assertThat(sheet().answers()).containsEntry("exports", "perhaps");
        pages.perform(get("/campaigns/" + campaign + "/answers.xlsx").with(user(analyst)))
                .andExpect(status().isOk());
        pages.perform(post("/answers/" + line(next))
                        .with(user(scene.coordinator()))
                        .with(csrf())
                        .param("exports", "perhaps")
                        .param("action", "hand-in"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choisissez parmi les réponses proposées")));
        pages.perform(get("/campaigns/" + next + "/report").with(user(analyst))).andExpect(status().isOk());
    }

    private UUID line(UUID of) {
        return Scope.SYSTEM.call(() -> campaigns.frame(of)).getFirst().id();
    }

    @Test
    void writesIntoAWorkbookAsTextWhatASpreadsheetWouldRun() throws Exception {
        pages.perform(post(link)
                        .with(csrf())
                        .param("first", RUN_ELSEWHERE.get(0))
                        .param("second", RUN_ELSEWHERE.get(1))
                        .param("third", RUN_ELSEWHERE.get(2))
                        .param("fourth", RUN_ELSEWHERE.get(3))
                        .param("action", "hand-in"))
                .andExpect(status().isOk());
        byte[] book = pages.perform(
                        get("/campaigns/" + campaign + "/answers.xlsx").with(user(analyst)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (OpenedFile open = OpenedFile.of(book, "answers.xlsx");
                var rows = open.file().tables().getFirst().rows()) {
            assertThat(rows.flatMap(row -> row.cells().stream()).filter(cell -> RUN_ELSEWHERE.contains(cell.shown())))
                    .hasSize(RUN_ELSEWHERE.size())
                    .allMatch(Cell.Text.class::isInstance);
        }
    }

    @Test
    void saysOfAFormThatLoopsOrAsksAQuestionThatIsNotThereWhereToMendIt() throws Exception {
        byte[] loops =
                workbook(List.of("yes", "no"), "calculate a ${b} + 1", "calculate b ${a} + 1", "calculate c ${ghost}");
        pages.perform(upload(loops))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ces questions s’attendent l’une l’autre")))
                .andExpect(content().string(containsString("La règle parle d’une question qui n’existe pas")));
        pages.perform(upload(loops).param("lang", "ar"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("Ces questions"))))
                .andExpect(content().string(containsString("D7")));
        assertThat(Scope.SYSTEM.call(questionnaires::all)).hasSize(1);
    }

    private org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> upload(byte[] book) {
        return multipart("/questionnaires")
                .file(new MockMultipartFile("file", "form.xlsx", null, book))
                .with(user(analyst))
                .with(csrf());
    }

    @Test
    void losesNothingWhereTheServerStopsInTheMiddleOfASubmission() throws Exception {
        typed("first", "kept");
        JdbcClient beside = JdbcClient.create(owner.dataSource());
        try (var founder = Executors.newSingleThreadExecutor();
                Connection held = owner.dataSource().getConnection()) {
            held.setAutoCommit(false);
            held.createStatement().execute("select id from surveys.asked for update");
            Future<Integer> handedIn = founder.submit(() -> pages.perform(post(link)
                            .with(csrf())
                            .param("exports", "yes")
                            .param("first", "cut off")
                            .param("action", "hand-in"))
                    .andReturn()
                    .getResponse()
                    .getStatus());
            int cut = 0;
            while (cut == 0 && !handedIn.isDone()) {
                // what a server that is killed leaves behind: a connection that ends in the middle
                cut = beside.sql("""
                                select count(pg_terminate_backend(pid)) from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock' and query like '%surveys.asked%for update'
                                """).query(Integer.class).single();
                Thread.onSpinWait();
            }
            held.rollback();
            assertThat(cut).isEqualTo(1);
            assertThat(handedIn.get()).isGreaterThanOrEqualTo(500);
        }
        assertThat(sheet().answers()).containsOnly(Map.entry("first", "kept"));
        assertThat(sheet().handedInOn()).isNull();
        assertThat(fixture.owner()
                        .sql("select count(*) from surveys.claim")
                        .query(Integer.class)
                        .single())
                .isZero();
        pages.perform(post(link).with(csrf()).param("exports", "yes").param("action", "hand-in"))
                .andExpect(status().isOk());
        assertThat(sheet().answers()).containsEntry("first", "kept").containsEntry("exports", "yes");
        assertThat(sheet().handedInOn()).isEqualTo(fixture.today());
    }
}
