package org.parcours.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.database.Scope;
import org.parcours.home.Days;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.answers.TypedAnswers;
import org.parcours.questionnaires.xlsform.XlsForm;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.facts.Source;
import org.parcours.surveys.answers.AnswerSheet;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.surveys.answers.Invitations;
import org.parcours.surveys.facts.Claim;
import org.parcours.surveys.facts.Claims;
import org.parcours.surveys.facts.FactKind;
import org.parcours.testing.ModuleTest;
import org.parcours.text.LocalizedText;
import org.parcours.transfers.files.SheetWriter;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class HeldAnswersTest {
    private final NeedsFixture fixture;
    private final Questionnaires questionnaires;
    private final Campaigns campaigns;
    private final AnswerSheets sheets;
    private final Claims claims;
    private final Measures measures;
    private final Observations observations;
    private final Invitations invitations;
    private final Days days;
    private final MockMvc pages;
    private NeedsFixture.Scene scene;
    private UUID asked;
    private LocalDate year;

    HeldAnswersTest(
            NeedsFixture fixture,
            Questionnaires questionnaires,
            Campaigns campaigns,
            AnswerSheets sheets,
            Claims claims,
            Measures measures,
            Observations observations,
            Invitations invitations,
            Days days,
            MockMvc pages) {
        this.fixture = fixture;
        this.questionnaires = questionnaires;
        this.campaigns = campaigns;
        this.sheets = sheets;
        this.claims = claims;
        this.measures = measures;
        this.observations = observations;
        this.invitations = invitations;
        this.days = days;
        this.pages = pages;
    }

    @BeforeEach
    void open() {
        scene = fixture.open("Atlas");
        year = fixture.today().withDayOfYear(1).minusYears(1);
        asked = Scope.SYSTEM
                .call(() -> campaigns.frame(campaign("facts", QUESTIONS).id()))
                .getFirst()
                .id();
    }

    private static final List<List<String>> QUESTIONS = List.of(
            List.of("decimal", "sold", "Turnover?", "measure:turnover", "MAD", "P1Y"),
            List.of("decimal", "abroad", "Exported?", "measure:exported-turnover", "", "P1Y"),
            List.of("select_one yes_no", "trading", "Still trading?", "observation", "", ""),
            List.of("select_one yes_no", "exports", "Do you export?", "answer:exports", "", "P1Y"),
            List.of("text", "site", "Website?", "field:website", "", ""));

    private Campaign campaign(String id, List<List<String>> questions) {
        LocalDate today = fixture.today();
        return Scope.SYSTEM.call(() -> campaigns.plan(new Campaigns.Draft(
                questionnaires.publish(form(id, questions)).id(),
                new LocalizedText("Enquête", "استطلاع", "Survey"),
                today,
                today.plusDays(5),
                12,
                Map.of())));
    }

    private static org.parcours.questionnaires.forms.Form form(String id, List<List<String>> questions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter out = SheetWriter.xlsx(bytes, false)) {
            out.table("survey", List.of("type", "name", "label", "parcours_fact", "parcours_unit", "parcours_period"));
            questions.forEach(out::row);
            out.table("choices", List.of("list_name", "name", "label"));
            out.row(List.of("yes_no", "yes", "Yes, we do"));
            out.row(List.of("yes_no", "no", "No"));
            out.table("settings", List.of("form_id"));
            out.row(List.of(id));
        } catch (java.io.IOException unwritten) {
            throw new java.io.UncheckedIOException(unwritten);
        }
        return Objects.requireNonNull(
                XlsForm.read(bytes.toByteArray(), "form.xlsx", FactKind::fit).form());
    }

    private void answered(Map<String, String> answers) {
        // as the startup's own link would
        new Scope(null, false, java.util.Set.of(), java.util.Set.of(scene.startup()))
                .run(() -> sheets.handIn(asked, TypedAnswers.of(answers), AnswerSheet.Side.STARTUP));
    }

    private void declared(String kind, String value) {
        scene.reach()
                .run(() -> measures.add(
                        scene.startup(),
                        new Measure.Draft(
                                kind,
                                year,
                                year.plusYears(1).minusDays(1),
                                new BigDecimal(value),
                                "MAD",
                                Source.DECLARATION,
                                fixture.today())));
    }

    private List<Measure> measured() {
        return scene.reach().call(() -> measures.of(scene.startup())).stream()
                .filter(one -> one.source() == Source.SURVEY)
                .toList();
    }

    private Claim claim(String question) {
        return scene.reach().call(() -> claims.of(scene.startup())).stream()
                .filter(one -> one.said().question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void becomesDatedFactsWithTheSurveyAsTheirSource() throws Exception {
        answered(Map.of(
                "sold", "١٬٢٠٠٬٠٠٠", "abroad", "300000,5", "trading", "yes", "exports", "yes", "site", "atlas.ma"));

        assertThat(measured())
                .extracting(Measure::kind, Measure::value, Measure::currency, Measure::from, Measure::statedOn)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "turnover", new BigDecimal("1200000"), "MAD", year, fixture.today()),
                        org.assertj.core.groups.Tuple.tuple(
                                "exported-turnover", new BigDecimal("300000.5"), "MAD", year, fixture.today()));
        assertThat(scene.reach().call(() -> observations.of(scene.startup())))
                .extracting(Observation::status, Observation::source, Observation::seenOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Observation.Status.TRADING, Source.SURVEY, fixture.today()));
        pages.perform(get("/startups/" + scene.startup()).with(user(scene.coordinator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ce que disent les enquêtes")))
                .andExpect(content().string(containsString("Yes, we do")))
                .andExpect(content().string(containsString("atlas.ma")));
        assertThat(scene.reach().call(claims::held)).isEmpty();
    }

    @Test
    void correctsTheFactThatACorrectedAnswerBecameAndTakesBackWhatIsNoLongerAnswered() {
        answered(Map.of("sold", "1200000", "abroad", "5"));
        UUID first = claim("sold").id();
        answered(Map.of("sold", "1300000", "abroad", ""));
        assertThat(measured()).extracting(Measure::id).containsExactly(first);
        assertThat(measured().getFirst().value()).isEqualByComparingTo("1300000");
    }

    @Test
    void holdsANoughtTooFewAndNeitherKeepsNorDropsIt() throws Exception {
        declared("turnover", "4200000");
        answered(Map.of("sold", "420000"));

        assertThat(measured()).isEmpty();
        Claim held = claim("sold");
        assertThat(held.contradiction())
                .isEqualTo(new Claim.Contradiction(
                        Claim.Doubt.TENTH, new Claim.Known("4200000", "MAD", Source.DECLARATION, fixture.today())));
        pages.perform(get("/held-answers").with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Une réponse en attente")))
                .andExpect(content().string(containsString("Atlas")));
        pages.perform(get("/held-answers").with(user(scene.elsewhere())))
                .andExpect(content().string(not(containsString("Atlas"))));
        pages.perform(get("/held-answers/" + held.id()).with(user(scene.elsewhere())))
                .andExpect(status().isForbidden());
    }

    @Test
    void keepsWhatTheCoordinatorDecidesWithTheReason() throws Exception {
        declared("turnover", "4200000");
        answered(Map.of("sold", "420000"));
        UUID id = claim("sold").id();

        pages.perform(post("/held-answers/" + id)
                        .with(user(scene.coordinator()))
                        .with(csrf())
                        .param("state", "CORRECTED"))
                .andExpect(status().isUnprocessableContent());
        pages.perform(post("/held-answers/" + id)
                        .with(user(scene.coordinator()))
                        .with(csrf())
                        .param("back", "/held-answers")
                        .param("state", "CORRECTED")
                        .param("value", "4 250 000")
                        .param("reason", "vu au bilan"))
                .andExpect(redirectedUrl("/held-answers"));
        assertThat(measured()).extracting(Measure::value).containsExactly(new BigDecimal("4250000"));
        assertThat(claim("sold").decision()).isEqualTo(new Claim.Decision("4250000", fixture.today(), "vu au bilan"));

        // the same answer handed in again asks nobody anew; another one does
        answered(Map.of("sold", "420000"));
        assertThat(claim("sold").state()).isEqualTo(Claim.State.CORRECTED);
        answered(Map.of("sold", "42000"));
        assertThat(claim("sold").state()).isEqualTo(Claim.State.HELD);
        assertThat(measured()).isEmpty();
    }

    @Test
    void decidesOnceAndLetsTheKnownStand() throws Exception {
        declared("turnover", "100000");
        answered(Map.of("sold", "100000", "abroad", "200000"));
        UUID id = claim("abroad").id();
        assertThat(claim("abroad").contradiction())
                .extracting(Claim.Contradiction::doubt)
                .isEqualTo(Claim.Doubt.EXPORT_ABOVE_TURNOVER);
        for (String again : List.of("302", "422")) {
            pages.perform(post("/held-answers/" + id)
                            .with(user(scene.coordinator()))
                            .with(csrf())
                            .param("state", "KNOWN_KEPT")
                            .param("reason", "confusion"))
                    .andExpect(status().is(Integer.parseInt(again)));
        }
        assertThat(measured()).extracting(Measure::kind).containsExactly("turnover");
    }

    @Test
    void refusesToKeepMoreExportedThanSold() throws Exception {
        declared("turnover", "100000");
        answered(Map.of("abroad", "200000"));
        pages.perform(post("/held-answers/" + claim("abroad").id())
                        .with(user(scene.coordinator()))
                        .with(csrf())
                        .param("state", "NEW_KEPT")
                        .param("reason", "sûr"))
                .andExpect(status().isUnprocessableContent());
        assertThat(claim("abroad").state()).isEqualTo(Claim.State.HELD);
    }

    @Test
    void holdsACompanySeenAsCeased() {
        scene.reach()
                .run(() -> observations.add(
                        scene.startup(),
                        new Observation.Draft(
                                fixture.today().minusDays(30),
                                Observation.Status.CEASED,
                                Source.REGISTER,
                                null,
                                null,
                                null,
                                null)));
        answered(Map.of("trading", "yes"));
        assertThat(claim("trading").contradiction())
                .extracting(Claim.Contradiction::doubt)
                .isEqualTo(Claim.Doubt.CEASED);
        assertThat(scene.reach().call(() -> observations.of(scene.startup()))).hasSize(1);
    }

    @Test
    void standsInTheDayOfWhoIsInCharge() throws Exception {
        assertThat(lines()).containsExactly("surveys.silent");
        declared("turnover", "4200000");
        answered(Map.of("sold", "420000"));
        assertThat(lines()).containsExactly("surveys.held");
        pages.perform(get("/day").with(user(scene.coordinator())))
                .andExpect(content().string(containsString("contredit ce qui est connu")));
        pages.perform(post("/held-answers/" + claim("sold").id())
                        .with(user(scene.coordinator()))
                        .with(csrf())
                        .param("state", "NEW_KEPT")
                        .param("reason", "vérifié"))
                .andExpect(status().is3xxRedirection());
        assertThat(lines()).isEmpty();
    }

    @Test
    void showsWhatIsKnownAndFreshToBeConfirmed() throws Exception {
        declared("turnover", "4200000");
        pages.perform(get("/answers/" + asked).with(user(scene.coordinator())))
                .andExpect(content().string(containsString("value=\"4200000\"")))
                .andExpect(content().string(containsString("Déjà connu : déclaration")))
                .andExpect(content().string(not(containsString("Un clic suffit"))));
    }

    @Test
    void asksNobodyForWhatIsAllKnownAndStillLetsItBeConfirmed() throws Exception {
        Campaign trading = campaign("alive", List.of(QUESTIONS.get(2)));
        assertThat(Scope.SYSTEM.call(() -> invitations.send(trading.id()))).isEqualTo(new Invitations.Sent(1, 0, 0));
        scene.reach()
                .run(() -> observations.add(
                        scene.startup(),
                        new Observation.Draft(
                                fixture.today().minusMonths(2),
                                Observation.Status.TRADING,
                                Source.VISIT,
                                null,
                                null,
                                null,
                                null)));
        assertThat(Scope.SYSTEM.call(() -> invitations.send(trading.id()))).isEqualTo(new Invitations.Sent(0, 0, 1));
        UUID line = Scope.SYSTEM
                .call(() -> campaigns.frame(trading.id()))
                .getFirst()
                .id();
        pages.perform(get("/surveys").with(user(scene.coordinator())))
                .andExpect(content().string(containsString("0 réponse sur 1, soit 0")));
        fixture.owner().sql("delete from surveys.invitation").update();
        pages.perform(get("/surveys").with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Une startup n’a pas été interrogée")));
        pages.perform(get("/campaigns/" + trading.id()).with(user(scene.coordinator())))
                .andExpect(content().string(containsString("déjà connue")))
                .andExpect(content().string(containsString("ni comme réponse ni comme silence")));
        pages.perform(get("/campaigns/" + trading.id() + "/report").with(user(scene.coordinator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ni comme réponse ni comme silence")));
        pages.perform(get("/answers/" + line).with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Un clic suffit")))
                .andExpect(content().string(containsString("value=\"yes\" checked")));
    }

    private List<String> lines() {
        return scene.reach().call(() -> days.of(scene.coordinator().id(), fixture.today())).stream()
                .map(line -> line.rule().code())
                .filter(rule -> rule.startsWith("surveys."))
                .toList();
    }
}
