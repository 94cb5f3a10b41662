package org.parcours.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.database.Ids;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.indicators.Figure.Counts;
import org.parcours.testing.Lives;
import org.parcours.testing.Lives.Life;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.Needs;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What comes of the coordinators' work, on rows that are counted by hand. The day is 31 May 2024, so that the
/// year before begins on 1 June 2023.
@ModuleTest
class CoordinatorsFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

    private final Indicators indicators;
    private final Lives lives;
    private final Needs needs;
    private final JdbcClient owner;
    private UUID park = new UUID(0, 0);
    private Life life;

    CoordinatorsFiguresTest(Indicators indicators, Owner owner) {
        this.indicators = indicators;
        this.lives = new Lives(owner.dataSource());
        this.needs = new Needs(owner.dataSource());
        this.owner = JdbcClient.create(owner.dataSource());
        this.life = lives.admitted(lives.park("before", "2001-10-01"), "2023-01-02");
    }

    @BeforeEach
    void open() {
        park = lives.park("casablanca", "2001-10-01");
        life = lives.admitted(park, "2023-01-02");
    }

    private Figure figure(String code) {
        return Scope.SYSTEM.call(() -> indicators.figure(code, new FigureQuery(DAY, indicators.now())));
    }

    private void counts(String code, long yes, long no, long unknown, long tooRecent) {
        assertThat(figure(code).counts()).as(code).isEqualTo(new Counts(yes, no, unknown, tooRecent, 0, 0));
    }

    @Test
    void countsAFirstContactFromTheDayOfExpression() {
        needs.of(life, "market", "2024-03-01").contacted("2024-03-04"); // third day
        needs.of(life, "market", "2024-03-01").contacted("2024-03-05"); // fourth
        needs.of(life, "market", "2024-03-01").contacted("2024-03-06"); // fifth
        needs.of(life, "legal", "2024-03-01").contacted("2024-03-07"); // sixth
        needs.of(life, "legal", "2024-03-01").step("HELPED", "2024-03-02"); // an answer is a contact
        needs.of(life, "legal", "2024-03-01").introduced("2024-03-03"); // so is an introduction
        needs.of(life, "legal", "2024-03-01").contacted("2024-02-20"); // not one before it was expressed
        needs.of(life, "legal", "2024-05-29"); // has its days still
        needs.of(life, "legal", "2024-03-01").step("WITHDRAWN", "2024-03-02"); // asked for nothing any more
        needs.of(life, "legal", "2023-05-31").contacted("2023-06-01"); // a year ago and a day
        counts("needs-contacted-early", 3, 4, 0, 1);
        counts("needs-contacted", 5, 2, 0, 1);
        Figure.Comparison families = figure("needs-contacted").comparisons().getFirst();
        assertThat(families.by()).isEqualTo("family");
        assertThat(families.groups())
                .extracting(Figure.Group::key, Figure.Group::yes, Figure.Group::no)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("legal", 2L, 2L),
                        org.assertj.core.api.Assertions.tuple("market", 3L, 0L));
    }

    @Test
    void countsAnAnswerOrAnIntroductionWithinThreeWeeks() {
        needs.of(life, "skills", "2024-03-01").step("UNHELPED", "2024-03-22"); // the last day
        needs.of(life, "skills", "2024-03-01").step("HELPED", "2024-03-23"); // the day after
        needs.of(life, "skills", "2024-03-01").introduced("2024-03-10");
        needs.of(life, "skills", "2024-03-01").contacted("2024-03-02"); // a contact is no answer
        needs.of(life, "skills", "2024-05-20").contacted("2024-05-21");
        counts("needs-answered", 2, 2, 0, 1);
    }

    @Test
    void countsHelpAmongNeedsThatCameToAnEnd() {
        needs.of(life, "skills", "2024-03-01").step("HELPED", "2024-03-22");
        needs.of(life, "skills", "2024-03-01").step("HELPED", "2024-03-22").step("REOPENED", "2024-04-02");
        needs.of(life, "skills", "2024-03-01").step("UNHELPED", "2024-03-22");
        needs.of(life, "skills", "2024-03-01").step("UNREACHABLE", "2024-03-22");
        needs.of(life, "skills", "2024-03-01").step("WITHDRAWN", "2024-03-22");
        counts("needs-helped", 1, 2, 0, 1);
    }

    @Test
    void countsUsefulnessWithItsResponseRate() {
        needs.of(life, "skills", "2024-03-01").asked("2024-03-10", "USEFUL");
        needs.of(life, "skills", "2024-03-01").asked("2024-03-10", "USEFUL");
        needs.of(life, "skills", "2024-03-01").asked("2024-03-10", "NOT_USEFUL");
        needs.of(life, "skills", "2024-03-01").asked("2024-03-10", "NOT_CONTACTED");
        needs.of(life, "skills", "2024-03-01").asked("2024-03-10", null);
        needs.of(life, "skills", "2024-03-01");
        counts("usefulness", 2, 2, 1, 0);
        assertThat(figure("usefulness").counts().decided()).isEqualTo(4);
    }

    @Test
    void countsHowFarIntroductionsCame() {
        needs.of(life, "financing", "2024-02-01").introduced("2024-02-05"); // waits for a side
        needs.of(life, "financing", "2024-02-01").introduced("2024-02-05").step("STARTUP_DECLINED", "2024-02-08");
        needs.of(life, "financing", "2024-02-01").introduced("2024-02-05").agreed("2024-02-10");
        needs.of(life, "financing", "2024-02-01")
                .introduced("2024-02-05")
                .agreed("2024-02-10")
                .step("LAPSED", "2024-04-10");
        needs.of(life, "financing", "2024-02-01")
                .introduced("2024-02-05")
                .agreed("2024-02-10")
                .step("MET", "2024-02-20");
        needs.of(life, "financing", "2024-02-01")
                .introduced("2024-02-05")
                .agreed("2024-02-10")
                .step("MET", "2024-02-20")
                .outcome("NONE", "2024-03-01", null, null);
        needs.of(life, "financing", "2024-02-01")
                .introduced("2024-02-05")
                .agreed("2024-02-10")
                .step("MET", "2024-02-20")
                .outcome("LOAN", "2024-03-11", 300_000L, "MAD");
        counts("introductions-agreed", 5, 1, 0, 1);
        counts("introductions-met", 3, 2, 0, 2);
        counts("introductions-with-outcome", 1, 3, 0, 3);
        assertThat(rows("introductions-with-outcome"))
                .extracting(EvidenceRow::reason)
                .containsExactlyInAnyOrder(
                        "introduction-proposed",
                        "introduction-startup-declined",
                        "introduction-agreed",
                        "introduction-lapsed",
                        "introduction-met",
                        "introduction-nothing",
                        "introduction-outcome");
    }

    private List<EvidenceRow> rows(String code) {
        Definition definition = indicators.definition(code).orElseThrow();
        return Scope.SYSTEM.call(() -> indicators
                .evidence(definition, new FigureQuery(DAY, indicators.now()), null, null, 50)
                .rows());
    }

    @Test
    void addsUpTheDirhamsThatCameOfIntroductions() {
        met("2024-02-20")
                .outcome("LOAN", "2024-03-11", 300_000L, "MAD")
                .outcome("CONTRACT", "2024-04-11", 50_000L, "MAD");
        met("2024-02-20").outcome("INVESTMENT", "2024-03-11", 2_000_000L, "MAD");
        met("2024-02-20").outcome("CONTRACT", "2024-03-11", null, null); // nobody said how much
        met("2024-02-20").outcome("CONTRACT", "2024-03-11", 10_000L, "EUR");
        met("2024-02-20").outcome("TRAINING", "2024-03-11", null, null); // no money
        met("2023-02-20").outcome("LOAN", "2023-05-31", 900_000L, "MAD"); // before the year
        Figure figure = figure("introductions-value");
        assertThat(figure.value()).isEqualTo(2_350_000);
        assertThat(figure.counts().unknown()).isEqualTo(2);
        assertThat(figure.warnings()).extracting(Figure.Warning::code).containsExactly("without-value");
        assertThat(rows("introductions-value").stream()
                        .mapToInt(EvidenceRow::weight)
                        .filter(weight -> weight > 1)
                        .sum())
                .isEqualTo(2_350_000);
    }

    private Needs.Introduction met(String day) {
        return needs.of(life, "financing", day).introduced(day).agreed(day).step("MET", day);
    }

    /// Five needs introduced after 2, 4, 6 and 10 days, and one still open after 8: R's
    /// `survfit(Surv(c(2, 4, 6, 8, 10), c(1, 1, 1, 0, 1)) ~ 1, conf.type = "log-log")` says 6 days, from 2.
    @Test
    void readsTheMedianWaitFromTheCurveWithTheOpenOnesCensored() {
        needs.of(life, "market", "2024-03-01").introduced("2024-03-03");
        needs.of(life, "market", "2024-03-01").introduced("2024-03-05");
        needs.of(life, "market", "2024-03-01").introduced("2024-03-07");
        needs.of(life, "market", "2024-05-23");
        needs.of(life, "market", "2024-03-01").introduced("2024-03-11");
        Figure figure = figure("days-to-introduction");
        var median = Objects.requireNonNull(figure.median());
        assertThat(figure.value()).isNull();
        assertThat(median.time()).hasValueCloseTo(6.0, offset(1e-9));
        assertThat(median.lower()).hasValueCloseTo(2.0, offset(1e-9));
        assertThat(figure.counts()).isEqualTo(new Counts(4, 0, 0, 1, 0, 0));
    }

    /// Two of six are introduced, three were withdrawn before: half never come to it, although half of those
    /// that were not closed otherwise do.
    @Test
    void readsNoMedianWaitWhereMostAreClosedOtherwise() {
        needs.of(life, "market", "2024-03-01").introduced("2024-03-07");
        needs.of(life, "market", "2024-03-01").introduced("2024-03-09");
        needs.of(life, "market", "2024-05-23");
        for (int i = 0; i < 3; i++) {
            needs.of(life, "market", "2024-03-01").step("WITHDRAWN", "2024-03-04");
        }
        assertThat(Objects.requireNonNull(figure("days-to-introduction").median())
                        .time())
                .isEmpty();
        // lost from sight, as the first version has it, they would be taken to come to it as the others do
        var first = indicators.definition("days-to-introduction", 1).orElseThrow();
        Figure then = Scope.SYSTEM.call(() -> indicators.figure(first, new FigureQuery(DAY, indicators.now())));
        assertThat(Objects.requireNonNull(then.median()).time()).hasValueCloseTo(8.0, offset(1e-9));
    }

    @Test
    void waitsForAnOutcomeFromTheAgreementOn() {
        met("2024-02-20").outcome("NONE", "2024-03-01", null, null); // ten days
        met("2024-02-20").outcome("LOAN", "2024-03-11", 300_000L, "MAD"); // twenty
        met("2024-02-20").outcome("LOAN", "2024-03-21", 300_000L, "MAD"); // thirty
        needs.of(life, "market", "2024-02-01").introduced("2024-02-02"); // never agreed
        assertThat(Objects.requireNonNull(figure("days-to-outcome").median()).time())
                .hasValueCloseTo(20.0, offset(1e-9));
    }

    @Test
    void saysThatThereIsNoMedianWhereFewerThanHalfHaveComeToIt() {
        needs.of(life, "market", "2024-03-01").introduced("2024-03-03");
        needs.of(life, "market", "2024-03-01").contacted("2024-03-02");
        needs.of(life, "market", "2024-03-01").contacted("2024-03-02");
        Figure figure = figure("days-to-introduction");
        assertThat(Objects.requireNonNull(figure.median()).time()).isEmpty();
        assertThat(figure.warnings()).extracting(Figure.Warning::code).contains("less-than-half");
    }

    @Test
    void countsStartupsWithoutAnExchange() {
        needs.exchange(life, "2024-05-01"); // thirty days ago
        needs.exchange(lives.admitted(park, "2023-01-02"), "2024-04-30"); // thirty-one
        lives.admitted(park, "2024-05-10"); // none yet, and new
        lives.admitted(park, "2024-04-10"); // none yet
        lives.admitted(park, "2020-04-10").left("2024-05-01", "COMPLETED");
        Figure figure = Scope.SYSTEM.call(() -> indicators.figure(
                "silent-startups", new FigureQuery(DAY, indicators.now()).where(Subpopulation.of(park))));
        assertThat(figure.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
    }

    @Test
    void countsByTheDaysThatTheDutyOfCareSets() {
        needs.of(life, "market", "2024-03-01").contacted("2024-03-05");
        needs.of(life, "legal", "2024-03-01").contacted("2024-03-05");
        counts("needs-contacted", 2, 0, 0, 0);
        owner.sql(
                        "insert into coaching.duty (id, family, contact_days, answer_days, silence_days) values (?, 'legal', 3, 21, 30)")
                .param(Ids.next())
                .update();
        try {
            counts("needs-contacted", 1, 1, 0, 0);
        } finally {
            owner.sql("delete from coaching.duty where family = 'legal'").update();
        }
        Figure then = Scope.SYSTEM.call(() -> indicators.figure(
                indicators.definition("needs-contacted", 1).orElseThrow(), new FigureQuery(DAY, indicators.now())));
        assertThat(then.counts())
                .as("the first version counts five days for ever")
                .isEqualTo(new Counts(2, 0, 0, 0, 0, 0));
    }

    @Test
    void isWorkedOutAnewWhenTheCoordinatorsNoteSomething() {
        Needs.Need need = needs.of(life, "market", "2024-03-01");
        counts("needs-contacted", 0, 1, 0, 0);
        need.contacted("2024-03-02");
        counts("needs-contacted", 1, 0, 0, 0);
        need.introduced("2024-03-04");
        counts("introductions-agreed", 0, 0, 0, 1);
    }

    @Test
    void answersAsItWasKnownThen() {
        Needs.Need need = needs.of(life, "market", "2024-03-01");
        var before = indicators.now();
        need.contacted("2024-03-02");
        Figure then = Scope.SYSTEM.call(() -> indicators.figure("needs-contacted", new FigureQuery(DAY, before)));
        assertThat(then.counts().no()).isEqualTo(1);
    }
}
