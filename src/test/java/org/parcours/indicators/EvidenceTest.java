package org.parcours.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.testing.Lives;
import org.parcours.testing.Lives.Life;
import org.parcours.testing.ModuleTest;

/// What counts as yes, no and unknown, and by which proof.
@ModuleTest
class EvidenceTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

    private final Indicators indicators;
    private final Lives lives;
    private UUID park = new UUID(0, 0);

    EvidenceTest(Indicators indicators, Owner owner) {
        this.indicators = indicators;
        this.lives = new Lives(owner.dataSource());
    }

    @BeforeEach
    void openPark() {
        park = lives.park("casablanca", "2001-10-01");
    }

    private Life admitted(String on) {
        return lives.admitted(park, on);
    }

    @Test
    void countsSurvivalByDatedProofOnly() {
        said(admitted("2015-01-01"), "survival", Classification.UNKNOWN, "silent", "2015-01-01");
        said(
                admitted("2015-01-01").seen("2020-01-01", "DORMANT"),
                "survival",
                Classification.YES,
                "alive",
                "2020-01-01");
        said(
                admitted("2015-01-01").seen("2019-12-31", "TRADING"),
                "survival",
                Classification.UNKNOWN,
                "silent",
                "2019-12-31");
        said(
                admitted("2015-01-01").seen("2021-01-01", "UNKNOWN"),
                "survival",
                Classification.UNKNOWN,
                "silent",
                "2015-01-01");
        said(
                admitted("2015-01-01").left("2017-01-01", "CEASED"),
                "survival",
                Classification.NO,
                "ceased",
                "2017-01-01");
        said(
                admitted("2015-01-01").left("2020-02-01", "COMPLETED"),
                "survival",
                Classification.YES,
                "alive",
                "2020-02-01");
        said(
                admitted("2015-01-01").left("2017-01-01", "ACQUIRED"),
                "survival",
                Classification.YES,
                "acquired",
                "2017-01-01");
        said(
                admitted("2019-06-02").seen("2024-01-01", "TRADING"),
                "survival",
                Classification.TOO_RECENT,
                "silent",
                "2024-01-01");
    }

    @Test
    void countsAStageFromTheDayOnThatItBegan() {
        Life open = admitted("2015-01-01").staged("development", "2021-01-01", null);
        assertThat(said(open, "survival", Classification.YES, "alive", "2021-01-01")
                        .stage())
                .isEqualTo("development");
        Life later = admitted("2015-01-01")
                .staged("incubation", "2016-01-01", "2025-01-01")
                .staged("development", "2025-01-01", "2025-06-01");
        assertThat(said(later, "survival", Classification.UNKNOWN, "silent", "2016-01-01")
                        .stage())
                .isEqualTo("incubation");
    }

    @Test
    void readsAClosureByItsDayWhereTheSourceTellsIt() {
        said(
                admitted("2015-01-01").seen("2022-03-01", "CEASED"),
                "survival",
                Classification.UNKNOWN,
                "ceased-unseen",
                "2022-03-01");
        said(
                admitted("2015-01-01").seen("2022-03-01", "CEASED", "REGISTER", "2021-12-01"),
                "survival",
                Classification.YES,
                "ceased",
                "2021-12-01");
        said(
                admitted("2015-01-01").seen("2022-03-01", "CEASED", "REGISTER", "2018-12-01"),
                "survival",
                Classification.NO,
                "ceased",
                "2018-12-01");
    }

    @Test
    void countsTheFirstEndEvenWhereItIsReversedLater() {
        Life reversed = admitted("2015-01-01").seen("2017-01-01", "CEASED").seen("2023-01-01", "TRADING");
        said(reversed, "survival", Classification.NO, "ceased", "2017-01-01");
        said(reversed, "not-ceased-on-day", Classification.YES, "seen-active", "2023-01-01");
        Life sold = admitted("2015-01-01").seen("2016-01-01", "ACQUIRED").seen("2018-01-01", "CEASED");
        said(sold, "survival", Classification.YES, "acquired", "2016-01-01");
        said(sold, "independent", Classification.NO, "acquired", "2016-01-01");
        said(sold, "not-ceased-on-day", Classification.NO, "seen-ceased", "2018-01-01");
    }

    @Test
    void usesNothingDatedAfterTheDay() {
        Life life = admitted("2015-01-01").seen("2024-06-01", "CEASED", "REGISTER", "2018-01-01");
        said(life, "survival", Classification.UNKNOWN, "silent", "2015-01-01");
    }

    @Test
    void tellsWhoWasNeverAtRisk() {
        var admitted = LocalDate.of(2012, 1, 1);
        var followed = LocalDate.of(2021, 1, 1);
        Life ended = lives.admitted(park, admitted, followed).seen("2021-01-01", "CEASED");
        var row = said(ended, "survival", Classification.UNKNOWN, "ceased-unseen", "2021-01-01");
        assertThat(Objects.requireNonNull(row.observed()).alreadyEnded()).isTrue();
        Life later = lives.admitted(park, admitted, followed).seen("2023-01-01", "CEASED");
        var observed =
                Objects.requireNonNull(said(later, "survival", Classification.UNKNOWN, "ceased-unseen", "2023-01-01")
                        .observed());
        assertThat(observed).isEqualTo(new EvidenceRow.Observed(3288, 4018, "ceased", false));
    }

    @Test
    void countsAPathByWhatBecameOfIt() {
        String code = "path-completed";
        said(
                admitted("2015-01-01").left("2018-01-01", "COMPLETED"),
                code,
                Classification.YES,
                "completed",
                "2018-01-01");
        said(
                admitted("2015-01-01").left("2018-01-01", "COMPLETED").seen("2019-01-01", "CEASED"),
                code,
                Classification.YES,
                "completed",
                "2018-01-01");
        said(admitted("2015-01-01").left("2018-01-01", "MERGED"), code, Classification.YES, "merged", "2018-01-01");
        said(
                admitted("2015-01-01").left("2018-01-01", "EXCLUDED"),
                code,
                Classification.UNKNOWN,
                "left-early",
                "2018-01-01");
        said(
                admitted("2015-01-01").left("2018-01-01", "MOVED_OUT").seen("2021-01-01", "TRADING"),
                code,
                Classification.YES,
                "trading",
                "2021-01-01");
        said(
                admitted("2015-01-01").seen("2021-01-01", "DORMANT"),
                code,
                Classification.UNKNOWN,
                "dormant",
                "2021-01-01");
        said(admitted("2015-01-01").seen("2018-01-01", "CEASED"), code, Classification.NO, "ceased", "2018-01-01");
        said(admitted("2015-01-01"), code, Classification.UNKNOWN, "silent", "2015-01-01");
    }

    @Test
    void countsTheYearsFromLeavingAndFromFounding() {
        said(
                admitted("2010-01-01").left("2015-01-01", "COMPLETED").seen("2020-06-01", "TRADING"),
                "survival-after-exit",
                Classification.YES,
                "alive",
                "2020-06-01");
        assertThat(row(admitted("2010-01-01").left("2015-01-01", "CEASED"), "survival-after-exit"))
                .isNull();
        Life founded = admitted("2018-01-01").founded("2016-01-01").seen("2021-02-01", "TRADING");
        var row = said(founded, "survival-since-founding", Classification.YES, "alive", "2021-02-01");
        assertThat(Objects.requireNonNull(row.observed()).entry()).isEqualTo(731);
        assertThat(row(admitted("2018-01-01"), "survival-since-founding")).isNull();
    }

    @Test
    void countsWhoIsSupportedAndWhichParksAreOpen() {
        said(admitted("2022-01-01"), "supported", Classification.YES, "open", "2022-01-01");
        said(
                admitted("2022-01-01").seen("2024-01-01", "CEASED"),
                "supported",
                Classification.NO,
                "seen-ceased",
                "2024-01-01");
        assertThat(row(admitted("2022-01-01").left("2024-05-31", "MOVED_OUT"), "supported"))
                .isNull();
        assertThat(figure("supported").value()).isEqualTo(1);
        assertThat(figure("parks-open").value()).isEqualTo(1);
    }

    @Test
    void pagesThroughTheRowsWithTheirProof() {
        List<UUID> expected = new ArrayList<>();
        for (int year = 2010; year < 2015; year++) {
            expected.add(admitted(year + "-01-01").seen("2021-01-01", "TRADING").journey);
        }
        var definition = indicators.definition("survival").orElseThrow();
        List<UUID> read = new ArrayList<>();
        Scope.SYSTEM.run(() -> {
            EvidenceCursor cursor = null;
            do {
                var page = indicators.evidence(definition, query(), Classification.YES, cursor, 2);
                page.rows().forEach(row -> read.add(row.subject()));
                assertThat(page.rows())
                        .allSatisfy(row -> assertThat(
                                        Objects.requireNonNull(row.proof()).source())
                                .isEqualTo("VISIT"));
                cursor = page.next() == null
                        ? null
                        : EvidenceCursor.read(page.next().toString());
            } while (cursor != null);
        });
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void showsAParkOnlyItsOwn() {
        admitted("2015-01-01").seen("2021-01-01", "TRADING");
        lives.admitted(lives.park("rabat", "2012-01-01"), "2015-01-01").seen("2016-01-01", "CEASED");
        var own = new Scope(null, false, java.util.Set.of(park), java.util.Set.of())
                .call(() -> indicators.figure("survival", query()));
        assertThat(own.counts().yes()).isEqualTo(1);
        assertThat(own.counts().all()).isEqualTo(1);
        assertThat(figure("survival").counts().all()).isEqualTo(2);
        var selected = Scope.SYSTEM.call(() -> indicators.figure("survival", query().where(Subpopulation.of(park))));
        assertThat(selected.counts()).isEqualTo(own.counts());
    }

    private Figure figure(String code) {
        return Scope.SYSTEM.call(() -> indicators.figure(code, query()));
    }

    private FigureQuery query() {
        return new FigureQuery(DAY, Scope.SYSTEM.call(indicators::now));
    }

    private EvidenceRow said(Life life, String code, Classification answer, String reason, String on) {
        var row = Objects.requireNonNull(row(life, code));
        assertThat(List.of(row.answer(), row.reason(), Objects.requireNonNull(row.reasonOn())))
                .isEqualTo(List.of(answer, reason, LocalDate.parse(on)));
        return row;
    }

    private @org.jspecify.annotations.Nullable EvidenceRow row(Life life, String code) {
        List<EvidenceRow> rows = new ArrayList<>();
        Scope.SYSTEM.run(
                () -> indicators.evidence(indicators.definition(code).orElseThrow(), query(), null, rows::add));
        return rows.stream()
                .filter(row -> row.subject().equals(life.journey))
                .findFirst()
                .orElse(null);
    }
}
