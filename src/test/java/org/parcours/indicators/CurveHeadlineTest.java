package org.parcours.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parcours.indicators.EvidenceRow.Observed;
import org.parcours.indicators.Figure.Headline;
import org.parcours.statistics.FigureSubject;
import org.parcours.statistics.FigureSubject.Basis;
import org.parcours.statistics.References;

/// Which estimate leads, and that it is true: the share itself where every fate is known, R's curve where lives
/// enter late, and the definition of Aalen and Johansen summed up by hand.
class CurveHeadlineTest {
    private static final Offset<Double> NINE = Offset.offset(5e-10);
    private static final Definitions ALL =
            new Definitions(Stream.of("journey", "park", "startup", "need", "introduction", "answer", "measure")
                    .map(code -> new FigureSubject(code, Basis.LIVES, "'epoch'", null))
                    .toList());
    private static final FigureQuery FIVE =
            new FigureQuery(LocalDate.of(2024, 5, 31), Instant.EPOCH, 5.0, Subpopulation.ALL);
    private static final int DUE = 1826;
    private static final String[] ENDS = {"ceased", "acquired", "merged"};

    @Test
    void theCurveLeadsWhereverATimeToAnEndIsCounted() {
        for (Definition definition : ALL.current()) {
            boolean toAnEnd =
                    definition.curve() == Definition.Curve.SURVIVAL || definition.curve() == Definition.Curve.COMPETING;
            assertThat(definition.ledByCurve()).as(definition.code()).isEqualTo(toAnEnd);
        }
        for (String code : List.of("survival", "survival-after-exit", "survival-since-founding", "path-completed")) {
            assertThat(ALL.version(code, 1).orElseThrow().ledByCurve()).as(code).isFalse();
        }
    }

    @Test
    void countsNothingThatNoModuleDeclares() {
        var lives = new FigureSubject("journey", Basis.LIVES, "'epoch'", null);
        assertThatThrownBy(() -> new Definitions(List.of(lives)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no module declares");
    }

    @Test
    void isTheShareWhereEveryFateIsKnown() {
        var random = new Random(7);
        for (String code : List.of("survival", "independent")) {
            for (int round = 0; round < 200; round++) {
                var rows = new ArrayList<CountedEvidence>();
                for (int i = 0; i < 12 + random.nextInt(120); i++) {
                    rows.add(
                            i < 10 || random.nextBoolean()
                                    ? row(0, DUE + random.nextInt(900), null, Classification.YES)
                                    : ended(code, 1 + random.nextInt(2600), ENDS[random.nextInt(3)]));
                }
                Figure figure = figure(code, rows);
                double share = Objects.requireNonNull(figure.share());
                assertThat(value(figure)).isCloseTo(share, NINE);
                assertThat(figure.worst()).isCloseTo(share, NINE);
                assertThat(figure.best()).isCloseTo(share, NINE);
            }
        }
    }

    private static CountedEvidence ended(String code, int day, String end) {
        boolean no = day <= DUE && (code.equals("independent") || end.equals("ceased"));
        return row(0, day, end, no ? Classification.NO : Classification.YES);
    }

    /// The directory that was seen late: R's Aalen-Johansen at five years, far from the share.
    @Test
    void isTheCurveOfRWhereLivesEnterLate() {
        var rows = References.rows(References.OURS.resolve("yc-directory/episodes.csv")).stream()
                .map(row -> {
                    String outcome = row.getField("outcome");
                    int exit = Integer.parseInt(row.getField("exit"));
                    String end = outcome.equals("Inactive") ? "ceased" : outcome.equals("Acquired") ? "acquired" : null;
                    boolean ceased = outcome.endsWith("Inactive") && exit <= DUE;
                    return new CountedEvidence(
                            null,
                            null,
                            null,
                            ceased
                                    ? Classification.NO
                                    : end == null && exit < DUE ? Classification.TOO_RECENT : Classification.YES,
                            1,
                            new Observed(
                                    Integer.parseInt(row.getField("entry")),
                                    exit,
                                    end,
                                    outcome.startsWith("prevalent")),
                            null);
                })
                .toList();
        var five = References.rows(References.OURS.resolve("yc-directory/expected_survival.csv"))
                .get(3);
        Figure survival = figure("survival", rows);
        assertThat(value(survival)).isCloseTo(1 - References.number(five, "aj_inactive"), NINE);
        assertThat(value(figure("independent", rows))).isCloseTo(References.number(five, "aj_active"), NINE);
        assertThat(Objects.requireNonNull(survival.share())).isGreaterThan(value(survival) + 0.01);
        // the first version leads with the share, and still says R's Kaplan-Meier beside it
        Figure first = figure(ALL.version("survival", 1).orElseThrow(), rows);
        assertThat(value(first)).isEqualTo(Objects.requireNonNull(first.share()));
        assertThat(Objects.requireNonNull(first.estimate()).active())
                .isCloseTo(References.number(five, "km_not_inactive"), NINE);
    }

    /// The sum of the definition, with a loop over days and companies: who is at risk before each day, who ends
    /// on it.
    @Test
    void isTheSumThatAalenAndJohansenDefine() {
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            var rows = new ArrayList<CountedEvidence>();
            for (int i = 0; i < 11; i++) {
                rows.add(row(random.nextInt(300), DUE + random.nextInt(50), null, Classification.YES));
            }
            for (int i = 0; i < random.nextInt(8); i++) {
                int entry = random.nextInt(1500);
                String end = random.nextInt(4) == 0 ? null : ENDS[random.nextInt(3)];
                rows.add(row(entry, entry + 1 + random.nextInt(900), end, Classification.TOO_RECENT));
            }
            double free = 1;
            double present = 1;
            for (int day = 1; day <= DUE; day++) {
                int at = day;
                var risk = rows.stream()
                        .map(row -> Objects.requireNonNull(row.observed()))
                        .filter(life -> life.entry() < at && at <= life.exit())
                        .toList();
                long ceased = risk.stream()
                        .filter(life -> life.exit() == at && "ceased".equals(life.ended()))
                        .count();
                long ended = risk.stream()
                        .filter(life -> life.exit() == at && life.ended() != null)
                        .count();
                free -= risk.isEmpty() ? 0 : present * ceased / risk.size();
                present *= risk.isEmpty() ? 1 : 1 - (double) ended / risk.size();
            }
            assertThat(value(figure("survival", rows))).isCloseTo(free, NINE);
        }
    }

    @Test
    void saysNothingWhereFewerThanTenAreAtRiskAtTheEnd() {
        var rows = new ArrayList<CountedEvidence>();
        for (int i = 0; i < 60; i++) {
            rows.add(row(0, i < 9 ? DUE : 400, null, i < 9 ? Classification.YES : Classification.UNKNOWN));
        }
        Figure nine = figure("survival", rows);
        assertThat(nine.headline()).isNull();
        assertThat(nine.worst()).isNull();
        assertThat(nine.share()).isEqualTo(1.0);
        assertThat(nine.warnings()).extracting(Figure.Warning::code).contains("too-few-at-risk");
        rows.add(row(0, DUE, null, Classification.YES));
        assertThat(figure("survival", rows).headline()).isNotNull();
    }

    /// Unknown ones said dead or alive bound the headline, and are the plain share of a no or a yes where
    /// nobody is late.
    @Test
    void liesBetweenItsWorstAndItsBestCase() {
        var random = new Random(13);
        for (int round = 0; round < 300; round++) {
            boolean late = round % 2 == 0;
            var rows = new ArrayList<CountedEvidence>();
            for (int i = 0; i < 20 + random.nextInt(60); i++) {
                int entry = late && random.nextBoolean() ? random.nextInt(900) : 0;
                rows.add(
                        switch (i < 10 ? 0 : random.nextInt(4)) {
                            case 0 -> row(entry, DUE + random.nextInt(500), null, Classification.YES);
                            case 1 -> row(entry, entry + 1 + random.nextInt(900), "ceased", Classification.NO);
                            default -> row(entry, entry + random.nextInt(900), null, Classification.UNKNOWN);
                        });
            }
            Figure figure = figure("survival", rows);
            assertThat(figure.worst()).isLessThanOrEqualTo(value(figure) + 1e-12);
            assertThat(figure.best()).isGreaterThanOrEqualTo(value(figure) - 1e-12);
            if (!late) {
                var counts = figure.counts();
                assertThat(figure.worst()).isCloseTo((double) counts.yes() / counts.all(), NINE);
                assertThat(figure.best()).isCloseTo((double) (counts.yes() + counts.unknown()) / counts.all(), NINE);
            }
        }
    }

    /// As more of the late ones come in, the share drifts; what leads stays the curve and what it says stays true.
    @Test
    void doesNotChangeItsEstimateWithTheDataOfADay() {
        var rows = new ArrayList<CountedEvidence>();
        for (int i = 0; i < 100; i++) {
            rows.add(row(
                    0, i < 20 ? 1000 : DUE, i < 20 ? "ceased" : null, i < 20 ? Classification.NO : Classification.YES));
        }
        assertThat(value(figure("survival", rows))).isCloseTo(0.8, NINE);
        for (int i = 0; i < 300; i++) {
            // seen for the first time after the others had ceased: nothing is learnt of the first years
            rows.add(row(1500, DUE + 10, null, Classification.YES));
            Figure figure = figure("survival", rows);
            assertThat(value(figure)).isCloseTo(0.8, NINE);
            assertThat(figure.definition().ledByCurve()).isTrue();
        }
        assertThat(figure("survival", rows).share()).isEqualTo(0.95);
        // counted by the share, as the first version does, the trend would have run away
        assertThat(value(figure(ALL.version("survival", 1).orElseThrow(), rows)))
                .isEqualTo(0.95);
    }

    @Test
    void comparesParksByTheCurveToo() {
        UUID park = new UUID(0, 1);
        var rows = new ArrayList<CountedEvidence>();
        for (int i = 0; i < 40; i++) {
            boolean ceased = i < 8;
            var observed = new Observed(i < 20 ? 0 : 1500, ceased ? 1000 : DUE, ceased ? "ceased" : null, false);
            rows.add(new CountedEvidence(
                    park, null, null, ceased ? Classification.NO : Classification.YES, 1, observed, null));
        }
        Figure figure = figure("survival", rows);
        Figure.Group group = figure.comparisons().getFirst().groups().getFirst();
        assertThat(figure.share()).isEqualTo(0.8);
        assertThat(value(figure)).isCloseTo(0.6, NINE);
        assertThat(group.headline()).isEqualTo(figure.headline());
        assertThat(group.basis()).isEqualTo(32);
    }

    private static double value(Figure figure) {
        Headline headline = Objects.requireNonNull(figure.headline());
        return headline.value();
    }

    private static CountedEvidence row(int entry, int exit, @Nullable String end, Classification answer) {
        return new CountedEvidence(null, null, null, answer, 1, new Observed(entry, exit, end, false), null);
    }

    private static Figure figure(String code, List<CountedEvidence> rows) {
        return figure(ALL.current(code).orElseThrow(), rows);
    }

    private static Figure figure(Definition definition, List<CountedEvidence> rows) {
        var calculation = new Calculation(definition, FIVE);
        rows.forEach(calculation::add);
        return calculation.figure();
    }
}
