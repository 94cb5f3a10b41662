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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.database.Scope;
import org.parcours.mail.TestPost;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.questionnaires.forms.Form;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.parcours.transfers.files.SheetWriter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class SurveysTest {
    private final NeedsFixture fixture;
    private final Accounts accounts;
    private final Questionnaires questionnaires;
    private final Campaigns campaigns;
    private final TestPost mails;
    private final MockMvc pages;
    private NeedsFixture.Scene scene;
    private SignedIn analyst;

    SurveysTest(
            NeedsFixture fixture,
            Accounts accounts,
            Questionnaires questionnaires,
            Campaigns campaigns,
            TestPost mails,
            MockMvc pages) {
        this.fixture = fixture;
        this.accounts = accounts;
        this.questionnaires = questionnaires;
        this.campaigns = campaigns;
        this.mails = mails;
        this.pages = pages;
    }

    @BeforeEach
    void open() {
        scene = fixture.open("Atlas");
        analyst = accounts.signedIn(accounts.add("analyst@parcours.example", Role.ANALYST, null, null));
        fixture.owner().sql("delete from mail.outbox").update();
    }

    private static MockMultipartFile workbook(String label, String constraint) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter out = SheetWriter.xlsx(bytes, false)) {
            out.table(
                    "survey",
                    List.of(
                            "type",
                            "name",
                            "label::Français (fr)",
                            "label::العربية (ar)",
                            "required",
                            "relevant",
                            "constraint"));
            out.row(List.of("select_one yes_no", "exports", label, "هل تصدرون؟", "yes", "", ""));
            out.row(List.of(
                    "decimal", "exported", "Montant exporté", "المبلغ المصدر", "", "${exports} = 'yes'", constraint));
            out.row(List.of("select_multiple market", "markets", "Vers quels pays ?", "إلى أي بلدان؟", "", "", ""));
            out.table("choices", List.of("list_name", "name", "label::Français (fr)", "label::العربية (ar)"));
            out.row(List.of("yes_no", "yes", "Oui", "نعم"));
            out.row(List.of("yes_no", "no", "Non", "لا"));
            out.row(List.of("market", "fr", "France", "فرنسا"));
            out.row(List.of("market", "sn", "Sénégal", "السنغال"));
            out.table("settings", List.of("form_title", "form_id"));
            out.row(List.of("Exportation", "export"));
        }
        return new MockMultipartFile("file", "export.xlsx", null, bytes.toByteArray());
    }

    private Version published() throws Exception {
        pages.perform(multipart("/questionnaires")
                        .file(workbook("Exportez-vous ?", ". >= 0"))
                        .with(user(analyst))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        return Scope.SYSTEM.call(questionnaires::all).getFirst();
    }

    private UUID campaign(Version version) throws Exception {
        pages.perform(post("/campaigns")
                        .with(user(analyst))
                        .with(csrf())
                        .param("version", version.id().toString())
                        .param("titleFr", "Enquête 2026")
                        .param("titleAr", "استطلاع 2026")
                        .param("opensOn", fixture.today().toString())
                        .param("closesOn", fixture.today().plusDays(10).toString()))
                .andExpect(status().is3xxRedirection());
        return Scope.SYSTEM.call(campaigns::all).getFirst().id();
    }

    private String link(UUID campaign) throws Exception {
        pages.perform(post("/campaigns/" + campaign + "/invitations")
                        .with(user(analyst))
                        .with(csrf()))
                .andExpect(redirectedUrl("/campaigns/" + campaign));
        List<MimeMessage> received = mails.deliver();
        assertThat(received).hasSize(1);
        assertThat(received.getFirst().getSubject()).isEqualTo("Enquête 2026 : vos réponses");
        Matcher link = Pattern.compile("http://[^/\\s]+(/survey/[^?\\s]+)")
                .matcher(received.getFirst().getContent().toString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void asksAFounderByMailAndKeepsWhatIsTyped() throws Exception {
        UUID campaign = campaign(published());
        String link = link(campaign);

        pages.perform(get(link).param("lang", "ar"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("هل تصدرون؟")))
                .andExpect(content().string(not(containsString("المبلغ المصدر"))));
        pages.perform(post(link).with(csrf()).param("exports", "yes"))
                .andExpect(content().string(containsString("Montant exporté")));
        assertThat(Scope.SYSTEM.call(() -> campaigns.frame(campaign)).getFirst().state())
                .isEqualTo(Asked.State.BEGUN);
        pages.perform(post(link).with(csrf()).param("action", "hand-in").param("exported", "-3"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("-3")));
        // from another device, with what was typed before
        pages.perform(post(link).with(csrf()).param("action", "hand-in").param("exported", "١٢٠٫٥"))
                .andExpect(status().isOk());
        assertThat(Scope.SYSTEM.call(() -> campaigns.frame(campaign)).getFirst().state())
                .isEqualTo(Asked.State.HANDED_IN);
        pages.perform(get("/campaigns/" + campaign + "/report").with(user(analyst)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 sur 1")));
    }

    @Test
    void keepsEveryChoiceOfAQuestionAndWritesOnceWhatIsHandedIn() throws Exception {
        String link = link(campaign(published()));
        pages.perform(post(link).with(csrf()).param("markets", "", "fr", "sn"))
                .andExpect(content().string(containsString("value=\"sn\" checked")));
        assertThat(typed("markets")).isEqualTo("fr sn");
        pages.perform(post(link).with(csrf()).param("markets", "")).andExpect(status().isOk());
        assertThat(typed("markets")).isEmpty();

        long before = versions();
        pages.perform(post(link).with(csrf()).param("exports", "no").param("action", "hand-in"))
                .andExpect(status().isOk());
        assertThat(versions()).isEqualTo(before + 1);
    }

    private String typed(String question) {
        return fixture.owner()
                .sql("select answers ->> ? from surveys.answer_sheet")
                .param(question)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private long versions() {
        return fixture.owner()
                .sql("select count(*) from surveys.answer_sheet_history")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Test
    void opensNothingByAnAlteredLink() throws Exception {
        String link = link(campaign(published()));
        pages.perform(get(link.substring(0, link.length() - 1) + "x")).andExpect(status().is4xxClientError());
    }

    @Test
    void takesNothingOnceItIsClosed() throws Exception {
        UUID campaign = campaign(published());
        String link = link(campaign);
        fixture.owner()
                .sql("update surveys.campaign set opens_on = opens_on - 20, closes_on = closes_on - 20 where id = ?")
                .param(campaign)
                .update();
        pages.perform(post(link).with(csrf()).param("exports", "yes")).andExpect(status().isConflict());
        assertThat(Scope.SYSTEM.call(() -> campaigns.frame(campaign)).getFirst().begun())
                .isFalse();
    }

    @Test
    void letsTheCoordinatorAnswerWithTheStartupAndNobodyElse() throws Exception {
        UUID campaign = campaign(published());
        UUID asked =
                Scope.SYSTEM.call(() -> campaigns.frame(campaign)).getFirst().id();
        pages.perform(post("/answers/" + asked)
                        .with(user(scene.coordinator()))
                        .with(csrf())
                        .param("exports", "no")
                        .param("action", "hand-in"))
                .andExpect(redirectedUrl("/campaigns/" + campaign));
        pages.perform(get("/answers/" + asked).with(user(scene.elsewhere()))).andExpect(status().isForbidden());
    }

    @Test
    void publishesTheNextVersionAndSaysWhatItChanges() throws Exception {
        Version first = published();
        pages.perform(multipart("/questionnaires")
                        .file(workbook("Exportez-vous ?", ". >= 0"))
                        .with(user(analyst))
                        .with(csrf()))
                .andExpect(status().isConflict());
        pages.perform(multipart("/questionnaires")
                        .file(workbook("Exportez-vous déjà ?", ". >= 0"))
                        .with(user(analyst))
                        .with(csrf()))
                .andExpect(redirectedUrl("/questionnaires/" + first.questionnaire()));
        Version second = Scope.SYSTEM
                .call(() -> questionnaires.versions(first.questionnaire()))
                .getFirst();
        assertThat(second.number()).isEqualTo(2);
        assertThat(Scope.SYSTEM.call(() -> questionnaires.difference(second)))
                .hasValueSatisfying(one -> assertThat(one.changed()).containsExactly("exports"));
        assertThat(Scope.SYSTEM.call(() -> questionnaires.version(first.id()))).contains(first);
        pages.perform(get("/questionnaires/" + first.questionnaire() + "/form.xlsx")
                        .with(user(analyst)))
                .andExpect(status().isOk());
    }

    @Test
    void offersTheRowsOfAFileThatIsSentWithTheForm() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter out = SheetWriter.xlsx(bytes, false)) {
            out.table("survey", List.of("type", "name", "label"));
            out.row(List.of("select_one_from_file towns.csv", "town", "Which town?"));
        }
        MockMultipartFile towns = new MockMultipartFile(
                "lists", "towns.csv", null, "name,label\nrabat,Rabat\nfes,Fès\n".getBytes(StandardCharsets.UTF_8));
        pages.perform(multipart("/questionnaires")
                        .file(new MockMultipartFile("file", "towns.xlsx", null, bytes.toByteArray()))
                        .file(towns)
                        .with(user(analyst))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        Form form = Scope.SYSTEM.call(questionnaires::all).getFirst().form();
        assertThat(form.choices(form.question("town").orElseThrow()))
                .extracting(choice -> choice.label().in("fr", ""))
                .containsExactly("Rabat", "Fès");
    }

    @Test
    void saysWhereAFormHasToBeMendedAndPublishesNothing() throws Exception {
        pages.perform(multipart("/questionnaires")
                        .file(workbook("Exportez-vous ?", ". >="))
                        .with(user(analyst))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("G3")));
        assertThat(Scope.SYSTEM.call(questionnaires::all)).isEmpty();
    }
}
