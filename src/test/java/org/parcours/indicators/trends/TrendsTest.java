package org.parcours.indicators.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.Subpopulation;
import org.parcours.testing.Lives;
import org.parcours.testing.ModuleTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Points of a trend are figures of past days, and nobody reads those of another park.
@ModuleTest
class TrendsTest {
    private final Trends trends;
    private final Indicators indicators;
    private final JdbcClient database;
    private final Lives lives;
    private final LocalDate today;
    private UUID casablanca = new UUID(0, 0);
    private UUID rabat = new UUID(0, 0);

    TrendsTest(Trends trends, Indicators indicators, Owner owner, Clock clock) {
        this.trends = trends;
        this.indicators = indicators;
        this.database = JdbcClient.create(owner.dataSource());
        this.lives = new Lives(owner.dataSource());
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void openTwoParks() {
        casablanca = lives.park("casablanca", "2001-10-01");
        rabat = lives.park("rabat", "2012-10-01");
        for (int year = 1; year <= 4; year++) {
            lives.admitted(casablanca, today.minusYears(year), today.minusYears(year));
        }
        lives.admitted(rabat, today.minusYears(3), today.minusYears(3));
    }

    @Test
    void isTheFigureOfEachPastDay() {
        trends.run();
        for (@Nullable UUID park : new UUID[] {null, casablanca, rabat}) {
            Map<String, List<TrendPoint>> points = before(Scope.SYSTEM, park);
            assertThat(points).containsKeys("supported", "parks-open");
            points.forEach((code, of) -> assertThat(of)
                    .as(code)
                    .isSortedAccordingTo((one, other) -> one.on().compareTo(other.on()))
                    .allSatisfy(point -> assertThat(point.number()).isEqualTo(counted(code, point.on(), park))));
        }
        assertThat(numbers(Scope.SYSTEM, null, "supported")).hasSize(8).first().isEqualTo(1.0);
        assertThat(numbers(Scope.SYSTEM, null, "supported")).last().isEqualTo(5.0);
    }

    @Test
    void showsOnlyWhatTheReaderReaches() {
        trends.run();
        Scope ofRabat = new Scope(null, false, Set.of(rabat), Set.of());
        assertThat(numbers(ofRabat, null, "supported")).last().isEqualTo(1.0);
        assertThat(before(ofRabat, casablanca)).isEmpty();
        assertThat(before(new Scope(null, false, Set.of(rabat, casablanca), Set.of()), null))
                .isEmpty();
        assertThat(before(Scope.NOTHING, null)).isEmpty();
    }

    @Test
    void countsAgainAfterADayWhatWasCorrected() {
        trends.run();
        lives.admitted(casablanca, today.minusYears(4), today.minusYears(4));
        trends.run();
        assertThat(numbers(Scope.SYSTEM, null, "supported")).first().isEqualTo(1.0);
        database.sql("update indicators.trend set counted_at = counted_at - interval '25 hours'")
                .update();
        trends.run();
        assertThat(numbers(Scope.SYSTEM, null, "supported")).first().isEqualTo(2.0);
    }

    private double counted(String code, LocalDate on, @Nullable UUID park) {
        return Scope.SYSTEM
                .call(() ->
                        indicators.figure(code, new FigureQuery(on, indicators.now()).where(Subpopulation.of(park))))
                .leading()
                .orElseThrow();
    }

    private List<Double> numbers(Scope scope, @Nullable UUID park, String code) {
        return before(scope, park).getOrDefault(code, List.of()).stream()
                .map(TrendPoint::number)
                .toList();
    }

    private Map<String, List<TrendPoint>> before(Scope scope, @Nullable UUID park) {
        return scope.call(() -> trends.before(today, park));
    }
}
