package org.parcours.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.database.Scope;
import org.parcours.questionnaires.answers.TypedAnswers;
import org.parcours.startups.Startups;
import org.parcours.surveys.answers.AnswerSheet;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.surveys.estimates.Dimension;
import org.parcours.surveys.estimates.Estimating;
import org.parcours.surveys.estimates.Report;
import org.parcours.surveys.estimates.Weighting;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.transfers.OpenedFile;
import org.parcours.transfers.files.Table;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Repeated groups, orders and places from the sheet to report and export.
@ModuleTest
class RepeatedAnswersTest {
    private static final Map<String, String> FORM = Map.of("survey", """
            type | name | label
            text | city | City
            begin_repeat | founder | Founder of **${city}**
            text | name | Name
            select_one yn | woman | Is ${name} a woman?
            integer | age | Age
            begin_repeat | school | School
            text | degree | Degree
            end_repeat | |
            end_repeat | |
            rank thing | wish | What first?
            geotrace | route | Route
            range | mood | Mood
            """, "choices", """
            list_name | name | label
            yn | yes | Yes
            yn | no | No
            thing | money | Money
            thing | clients | Clients
            """);

    private final NeedsFixture fixture;
    private final OneCampaign one;
    private final Startups startups;
    private final Campaigns campaigns;
    private final AnswerSheets sheets;
    private final Estimating estimating;
    private final Accounts accounts;
    private final MockMvc pages;
    private OneCampaign.Asking asking;
    private SignedIn analyst;

    RepeatedAnswersTest(
            NeedsFixture fixture,
            OneCampaign one,
            Startups startups,
            Campaigns campaigns,
            AnswerSheets sheets,
            Estimating estimating,
            Accounts accounts,
            MockMvc pages) {
        this.fixture = fixture;
        this.one = one;
        this.startups = startups;
        this.campaigns = campaigns;
        this.sheets = sheets;
        this.estimating = estimating;
        this.accounts = accounts;
        this.pages = pages;
    }

    /// Six startups, of which the i-th has i founders: the first of each a woman of thirty, the others men of forty.
    @BeforeEach
    void answer() {
        NeedsFixture.Scene scene = fixture.open("Atlas 1");
        for (int i = 2; i <= 6; i++) {
            String name = "Atlas " + i;
            Scope.SYSTEM.run(
                    () -> startups.register(TwoParks.facts(scene.parks().casablanca(), name)));
        }
        analyst = accounts.signedIn(accounts.add("analyst@parcours.example", Role.ANALYST, null, null));
        asking = one.ask(FORM);
        List<Asked> frame = Scope.SYSTEM.call(() -> campaigns.frame(asking.campaign()));
        for (int i = 1; i <= 6; i++) {
            Map<String, String> typed = new java.util.HashMap<>(Map.of(
                    "city",
                    "Agadir",
                    "founder",
                    Integer.toString(i),
                    "wish",
                    i <= 4 ? "clients money" : "money clients",
                    "route",
                    "33.5 -7.5\n33.6 -7.6",
                    "mood",
                    Integer.toString(i)));
            for (int j = 1; j <= i; j++) {
                typed.put("name[" + j + "]", "F" + j);
                typed.put("woman[" + j + "]", j == 1 ? "yes" : "no");
                typed.put("age[" + j + "]", j == 1 ? "30" : "40");
                typed.put("school[" + j + "]", "1");
                typed.put("degree[" + j + "][1]", "D" + j);
            }
            Asked asked = frame.get(i - 1);
            var kept =
                    Scope.SYSTEM.call(() -> sheets.handIn(asked.id(), TypedAnswers.of(typed), AnswerSheet.Side.STAFF));
            assertThat(kept.interview().issues()).isEmpty();
        }
    }

    private static RequestPostProcessor machine(SignedIn person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("SCOPE_read", "SCOPE_write")));
    }

    private Report.Figure figure(String question) {
        return Scope.SYSTEM
                .call(() -> estimating.of(asking.campaign(), Weighting.BY_DESIGN, Dimension.PARK))
                .figures()
                .stream()
                .filter(figure -> figure.question().name().equals(question))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsRepeatedAnswersByThemselves() {
        // 21 founders, six of them women, 15 men
        Report.Figure woman = figure("woman");
        assertThat(woman.answers()).isEqualTo(6);
        assertThat(woman.shares()).extracting(Report.Share::chosen).containsExactly(6, 15);
        assertThat(woman.shares().getFirst().estimate().value()).isCloseTo(6 / 21.0, within(1e-12));
        Report.Figure age = figure("age");
        assertThat(Objects.requireNonNull(age.mean()).value()).isCloseTo((6 * 30 + 15 * 40) / 21.0, within(1e-12));
        assertThat(Objects.requireNonNull(age.total()).value()).isCloseTo(780, within(1e-9));
        assertThat(age.median()).isNull();
    }

    @Test
    void saysOfAnOrderWhatCameFirstAndAtWhichPlaceEachCame() {
        List<Report.Share> wishes = figure("wish").shares();
        assertThat(wishes).extracting(Report.Share::chosen).containsExactly(2, 4);
        assertThat(wishes)
                .extracting(share -> Objects.requireNonNull(share.place()).value())
                .satisfies(places -> {
                    assertThat(places.get(0)).isCloseTo((4 * 2 + 2) / 6.0, within(1e-12));
                    assertThat(places.get(1)).isCloseTo((4 + 2 * 2) / 6.0, within(1e-12));
                });
    }

    @Test
    void showsThemInTheReport() throws Exception {
        String report = "/campaigns/" + asking.campaign() + "/report";
        pages.perform(get(report).param("lang", "en").with(user(analyst)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Is … a woman?")))
                .andExpect(content().string(containsString("Mean rank")))
                .andExpect(content().string(containsString("put “Clients” first")));
        pages.perform(get(report + ".xlsx").with(user(analyst))).andExpect(status().isOk());
        pages.perform(get("/api/v1/campaigns/" + asking.campaign() + "/estimates")
                        .param("question", "woman")
                        .with(machine(analyst)))
                .andExpect(jsonPath("$.items[0].shares[0].chosen").value(6))
                .andExpect(jsonPath("$.items[0].shares[0].worst").doesNotExist());
        for (String question : List.of("degree", "route", "woman", "wish")) {
            pages.perform(get("/campaigns/" + asking.campaign() + "/answers")
                            .param("question", question)
                            .with(user(analyst)))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void takesThemAwayAsTablesAndAsObjects() throws Exception {
        String answers = "/campaigns/" + asking.campaign() + "/answers";
        byte[] book = pages.perform(get(answers + ".xlsx").with(user(analyst)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (OpenedFile open = OpenedFile.of(book, "answers.xlsx")) {
            assertThat(open.file().tables()).extracting(Table::name).endsWith("founder", "school");
            assertThat(open.file().tables()).extracting(Table::rowCount).containsExactly(6, 21, 21);
        }
        String csv = pages.perform(
                        get(answers + ".csv").param("group", "school").with(user(analyst)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines()).hasSize(22).anyMatch(row -> row.contains(";6.1;D6"));
        pages.perform(get(answers + ".csv").param("group", "other").with(user(analyst)))
                .andExpect(status().isNotFound());
        pages.perform(get("/api/v1" + answers).with(machine(analyst)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(6))
                .andExpect(jsonPath("$.items[5].answers.founder[1].age").value(40))
                .andExpect(jsonPath("$.items[5].answers.founder[5].school[0].degree")
                        .value("D6"))
                .andExpect(jsonPath("$.items[0].answers.route").value("33.5 -7.5 0 0; 33.6 -7.6 0 0"));
    }
}
