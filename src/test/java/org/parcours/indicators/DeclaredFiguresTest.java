package org.parcours.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Ids;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.indicators.Figure.Counts;
import org.parcours.testing.Accounts;
import org.parcours.testing.Lives;
import org.parcours.testing.Lives.Life;
import org.parcours.testing.ModuleTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// What startups declare and what they answer, each by itself, on rows that are counted by hand. The
/// day is 31 July 2024, so that the last year is 2023.
@ModuleTest
class DeclaredFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2024, 7, 31);

    private final Indicators indicators;
    private final Accounts accounts;
    private final MockMvc pages;
    private final Lives lives;
    private final JdbcClient database;
    private UUID park = new UUID(0, 0);

    DeclaredFiguresTest(Indicators indicators, Accounts accounts, MockMvc pages, Owner owner) {
        this.indicators = indicators;
        this.accounts = accounts;
        this.pages = pages;
        this.lives = new Lives(owner.dataSource());
        this.database = JdbcClient.create(owner.dataSource());
    }

    @BeforeEach
    void open() {
        park = lives.park("casablanca", "2001-10-01");
    }

    private Figure figure(String code) {
        return Scope.SYSTEM.call(() -> indicators.figure(code, new FigureQuery(DAY, indicators.now())));
    }

    private void counts(String code, long yes, long no, long unknown) {
        assertThat(figure(code).counts()).as(code).isEqualTo(new Counts(yes, no, unknown, 0, 0, 0));
    }

    private void said(Life life, String kind, int year, long value, String currency, String source) {
        database.sql("""
                        insert into startups.measure (id, startup_id, park_id, kind, period_from, period_until, value, currency, source, stated_on)
                        values (?, ?, ?, ?, ?, ?, ?, cast(nullif(?, '') as char(3)), ?, ?)
                        """)
                .params(
                        Ids.next(),
                        life.startup,
                        life.park,
                        kind,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        BigDecimal.valueOf(value),
                        currency,
                        source,
                        LocalDate.of(year + 1, 5, 2))
                .update();
    }

    private void declared(Life life, String kind, int year, long value) {
        said(life, kind, year, value, kind.startsWith("jobs") ? "" : "MAD", "DECLARATION");
    }

    @Test
    void sumsWhatWasDeclaredOfTheLastYearAndMixesNoOtherSourceIn() {
        Life one = lives.admitted(park, "2021-01-02");
        declared(one, "turnover", 2023, 1_000_000);
        declared(one, "exported-turnover", 2023, 250_000);
        declared(one, "turnover", 2022, 900_000); // the year before
        said(one, "turnover", 2023, 5_000_000, "MAD", "SURVEY");
        Life two = lives.admitted(park, "2022-01-02");
        declared(two, "turnover", 2023, 600_000);
        said(lives.admitted(park, "2022-01-02"), "turnover", 2023, 600_000, "EUR", "DECLARATION");
        said(lives.admitted(park, "2022-01-02"), "turnover", 2023, 700_000, "MAD", "REGISTER");
        lives.admitted(park, "2024-01-02"); // came after that year
        counts("turnover", 1_600_000, 0, 2);
        assertThat(figure("turnover").value()).isEqualTo(1_600_000);
        assertThat(figure("exported-share").share()).isEqualTo(250.0 / 1600);
        assertThat(figure("exported-share").interval()).isNull();
        assertThat(figure("turnover").warnings())
                .extracting(Figure.Warning::code)
                .containsExactly("undeclared", "declared");
    }

    @Test
    void comparesJobsWithThoseOfTheAdmission() {
        jobs(lives.admitted(park, "2020-06-01"), 2020, 3, 2023, 4); // grown
        jobs(lives.admitted(park, "2020-06-01"), 2021, 3, 2023, 3); // not
        jobs(lives.admitted(park, "2020-06-01"), 2022, 3, 2023, 9); // what it had at first is not known
        lives.admitted(park, "2023-01-02"); // too late to compare
        counts("jobs-grown", 1, 1, 1);
        counts("jobs", 16, 0, 1);
    }

    private void jobs(Life life, int first, long then, int last, long now) {
        declared(life, "jobs-women", first, 1);
        declared(life, "jobs-men", first, then - 1);
        declared(life, "jobs-women", last, 1);
        declared(life, "jobs-men", last, now - 1);
    }

    @Test
    void countsWhoDoubledItsStaffByTheTimeItLeft() {
        Life doubled = lives.admitted(park, "2018-02-01");
        jobs(doubled, 2018, 3, 2022, 6);
        doubled.left("2023-03-01", "COMPLETED");
        Life nearly = lives.admitted(park, "2018-02-01");
        jobs(nearly, 2018, 3, 2023, 5);
        nearly.left("2023-03-01", "MOVED_OUT");
        Life longAgo = lives.admitted(park, "2018-02-01");
        jobs(longAgo, 2018, 3, 2020, 9);
        longAgo.left("2023-03-01", "COMPLETED");
        Life ceased = lives.admitted(park, "2018-02-01");
        jobs(ceased, 2018, 3, 2022, 9);
        ceased.left("2023-03-01", "CEASED");
        counts("staff-doubled", 1, 1, 1);
    }

    @Test
    void sumsTheFundsOfTheYearsAskedForWithoutThoseOfIntroductions() {
        Life life = lives.admitted(park, "2020-02-01");
        declared(life, "funds-raised", 2023, 300_000);
        declared(life, "funds-raised", 2022, 900_000);
        said(life, "funds-raised", 2023, 400_000, "MAD", "INTRODUCTION");
        said(lives.admitted(park, "2020-02-01"), "funds-raised", 2023, 10_000, "EUR", "DECLARATION");
        counts("funds-raised", 300_000, 0, 1);
    }

    @Test
    void countsTheLastSurveyThatHasClosedWithItsResponseRate() throws Exception {
        UUID version = version("exports");
        UUID before = campaign(version, "2022-04-04", "2022-04-29");
        UUID last = campaign(version, "2024-04-08", "2024-05-03");
        UUID open = campaign(version, "2024-07-20", "2024-08-03");
        UUID other = campaign(version("else"), "2024-06-01", "2024-06-20");
        for (String answer : new String[] {"yes", "no", "no", ""}) {
            Life life = lives.admitted(park, "2021-01-02");
            query(before, life, "yes");
            query(last, life, answer);
            query(open, life, "yes");
            query(other, life, "");
        }
        counts("exports", 1, 2, 1);
        assertThat(figure("exports").warnings())
                .contains(new Figure.Warning("response", java.util.List.of(3L, 4L, 0.75)));
        SignedIn analyst = accounts.signedIn(accounts.add("analyst@parcours.example", Role.ANALYST, null, null));
        pages.perform(get("/indicators/exports?on=2024-07-31").with(user(analyst)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ont répondu : 3 sur 4")))
                .andExpect(content().string(containsString("réponse d’enquête du 12/04/2024")))
                .andExpect(content().string(not(containsString("indicators."))));
        for (String code : new String[] {
            "exported-share", "turnover", "jobs", "jobs-grown", "staff-doubled", "funds-raised", "satisfaction"
        }) {
            pages.perform(get("/indicators/" + code).with(user(analyst)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("indicators."))));
        }
    }

    private UUID version(String counted) {
        UUID questionnaire = Ids.next();
        UUID version = Ids.next();
        database.sql("insert into questionnaires.questionnaire (id, code) values (?, ?)")
                .params(questionnaire, counted)
                .update();
        database.sql("""
                        insert into questionnaires.version (id, questionnaire_id, number, title, form, published_on)
                        values (?, ?, 1, 'Q', jsonb_build_object('items', jsonb_build_array(jsonb_build_object('items',
                          jsonb_build_array(jsonb_build_object('binding', jsonb_build_object('fact', 'answer:' || ?)))))), date '2022-01-01')
                        """).params(version, questionnaire, counted).update();
        return version;
    }

    private UUID campaign(UUID version, String opens, String closes) {
        UUID campaign = Ids.next();
        database.sql("""
                        insert into surveys.campaign (id, version_id, title, opens_on, closes_on, minutes, filter)
                        values (?, ?, '{"fr":"Enquête"}', ?, ?, 4, '{}')
                        """)
                .params(campaign, version, LocalDate.parse(opens), LocalDate.parse(closes))
                .update();
        return campaign;
    }

    private void query(UUID campaign, Life life, String answer) {
        UUID asked = Ids.next();
        database.sql("insert into surveys.asked (id, campaign_id, startup_id, park_id) values (?, ?, ?, ?)")
                .params(asked, campaign, life.startup, life.park)
                .update();
        if (!answer.isEmpty()) {
            database.sql("""
                            insert into surveys.claim (id, asked_id, startup_id, park_id, question, kind, code, said, period_from, period_until,
                              said_on, state, settled)
                            values (?, ?, ?, ?, 'q', 'ANSWER', 'exports', ?, date '2024-04-12', date '2024-04-12', date '2024-04-12', 'TAKEN', ?)
                            """)
                    .params(Ids.next(), asked, life.startup, life.park, answer, answer)
                    .update();
        }
    }
}
