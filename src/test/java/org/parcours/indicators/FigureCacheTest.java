package org.parcours.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.testing.Lives;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.Statements;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A figure that was worked out before is never shown to who knows more, or reaches other journeys.
@ModuleTest
class FigureCacheTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

    private final Indicators indicators;
    private final Owner owner;
    private final Lives lives;
    private UUID park = new UUID(0, 0);

    FigureCacheTest(Indicators indicators, Owner owner) {
        this.indicators = indicators;
        this.owner = owner;
        this.lives = new Lives(owner.dataSource());
    }

    @BeforeEach
    void openPark() {
        park = lives.park("casablanca", "2001-10-01");
        lives.admitted(park, "2015-01-01").seen("2021-01-01", "TRADING");
    }

    @Test
    void worksOutOnceWhatNothingHasChanged() throws Exception {
        int first = Statements.of(() -> figure(Scope.SYSTEM, now()));
        int again = Statements.of(() -> figure(Scope.SYSTEM, now()));
        assertThat(again).isLessThan(first);
        assertThat(yes(Scope.SYSTEM, now())).isEqualTo(1);
    }

    @Test
    void seesEveryKindOfChange() {
        Lives.Life silent = lives.admitted(park, "2015-01-01");
        assertThat(yes(Scope.SYSTEM, now())).isEqualTo(1);
        silent.staged("development", "2021-01-01", null);
        assertThat(yes(Scope.SYSTEM, now())).isEqualTo(2);
        silent.left("2017-01-01", "CEASED");
        assertThat(yes(Scope.SYSTEM, now())).isEqualTo(1);
        lives.admitted(park, "2015-01-01").seen("2022-01-01", "DORMANT");
        assertThat(yes(Scope.SYSTEM, now())).isEqualTo(2);
        assertThat(indicators.recomputed(definition(), query(now())).counts().yes())
                .isZero(); // nobody's scope
    }

    @Test
    void answersAPastMomentAsItWasKnownThen() {
        Instant before = now();
        assertThat(yes(Scope.SYSTEM, before)).isEqualTo(1);
        lives.admitted(park, "2015-01-01").seen("2021-01-01", "TRADING");
        assertThat(yes(Scope.SYSTEM, now())).isEqualTo(2);
        assertThat(yes(Scope.SYSTEM, before)).isEqualTo(1);
        assertThat(figure(Scope.SYSTEM, before).query().known()).isEqualTo(before);
    }

    @Test
    void keepsApartWhatEachReaderReaches() {
        UUID rabat = lives.park("rabat", "2005-01-01");
        lives.admitted(rabat, "2015-01-01").seen("2021-01-01", "TRADING");
        assertThat(yes(Scope.SYSTEM, now())).isEqualTo(2);
        assertThat(yes(new Scope(null, false, Set.of(rabat), Set.of()), now())).isEqualTo(1);
        assertThat(yes(Scope.NOTHING, now())).isZero();
        assertThat(yes(Scope.SYSTEM, now())).isEqualTo(2);
    }

    @Test
    void keepsNothingThatAnEarlierTransactionMayStillChange() throws Exception {
        try (Connection slow = owner.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("select 1");
            lives.admitted(park, "2015-01-01").seen("2021-01-01", "TRADING");
            assertThat(yes(Scope.SYSTEM, now())).isEqualTo(2);
            new Lives(new SingleConnectionDataSource(slow, true))
                    .admitted(park, "2016-01-01")
                    .seen("2022-01-01", "TRADING");
            slow.commit();
        }
        assertThat(yes(Scope.SYSTEM, now())).isEqualTo(3);
    }

    private long yes(Scope scope, Instant known) {
        return figure(scope, known).counts().yes();
    }

    private Figure figure(Scope scope, Instant known) {
        return scope.call(() -> indicators.figure(definition(), query(known)));
    }

    private Definition definition() {
        return indicators.definition("survival").orElseThrow();
    }

    private static FigureQuery query(Instant known) {
        return new FigureQuery(DAY, known);
    }

    private Instant now() {
        return Scope.SYSTEM.call(indicators::now);
    }
}
