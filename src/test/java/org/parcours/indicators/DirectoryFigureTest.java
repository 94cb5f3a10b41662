package org.parcours.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.indicators.Figure.CurvePoint;
import org.parcours.testing.Lives;
import org.parcours.testing.ModuleTest;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole way from rows in the tables to the figures of R, on a real population that was seen late.
@ModuleTest
class DirectoryFigureTest {
    private static final Offset<Double> NINE = Offset.offset(5e-10);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 13);

    private final Indicators indicators;
    private final Owner owner;
    private UUID directory = new UUID(0, 0);

    DirectoryFigureTest(Indicators indicators, Owner owner) {
        this.indicators = indicators;
        this.owner = owner;
    }

    @BeforeEach
    void load() throws IOException {
        var source = owner.dataSource();
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
            try (var rows = CsvReader.builder()
                    .ofNamedCsvRecord(Path.of("src/test/resources/statistics/survival/yc-directory/sights.csv"))) {
                var lives = new Lives(new TransactionAwareDataSourceProxy(source));
                directory = lives.park("directory", "2005-03-01");
                // merged into the other: its companies were admitted at the latest on the day of the merger
                UUID merged = lives.park("merged", "2011-01-01");
                for (var row : rows) {
                    String[] sights = row.getField("sights").split(";", -1);
                    boolean dated = !row.getField("batch").equals("IK12");
                    LocalDate admitted = LocalDate.parse(dated ? row.getField("batch") : "2016-03-01");
                    LocalDate first = LocalDate.parse(sights[0].substring(0, 10));
                    var life = lives.admitted(
                            dated ? directory : merged, admitted, first.isBefore(admitted) ? admitted : first);
                    for (String sight : sights) {
                        life.seen(sight.substring(0, 10), sight.substring(11), "DIRECTORY", null);
                    }
                }
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        });
    }

    @Test
    void yieldsTheFiguresOfRAndTheNaiveOnes() {
        var first = indicators.definition("survival", 1).orElseThrow();
        var alive = figure(first, Subpopulation.of(directory));
        assertThat(alive.counts().alreadyEnded()).isEqualTo(519 + 340 + 10);
        CurvePoint five = Objects.requireNonNull(alive.estimate());
        assertThat(five.time()).isEqualTo(5);
        assertThat(five.atRisk()).isEqualTo(358);
        assertThat(five.active()).isCloseTo(0.829252125322243, NINE);
        var limits = Objects.requireNonNull(five.interval());
        assertThat(limits.lower()).isCloseTo(0.800257822941575, NINE);
        assertThat(limits.upper()).isCloseTo(0.854425954005605, NINE);

        // what leads is free of closure where acquisitions compete with it; the share of those seen late is biased
        var survival = figure("survival", Subpopulation.of(directory));
        assertThat(Objects.requireNonNull(survival.headline()).value()).isCloseTo(1 - 0.160565876773216, NINE);
        assertThat(survival.share()).isEqualTo(alive.share()).isGreaterThan(0.87);
        assertThat(Objects.requireNonNull(alive.headline()).value()).isEqualTo(Objects.requireNonNull(alive.share()));

        CurvePoint states = Objects.requireNonNull(
                figure("independent", Subpopulation.of(directory)).estimate());
        assertThat(states.states().get("active")).isCloseTo(0.723999250945949, NINE);
        assertThat(states.states().get("ceased")).isCloseTo(0.160565876773216, NINE);
        assertThat(states.states().get("acquired")).isCloseTo(0.115434872280835, NINE);

        var listed = figure("not-ceased-on-day", Subpopulation.ALL);
        assertThat(listed.counts().yes()).isEqualTo(1193);
        assertThat(listed.counts().decided()).isEqualTo(1747);
        assertThat(listed.counts().unknown()).isEqualTo(16);
        var independent = figure("independent-on-day", Subpopulation.ALL);
        assertThat(independent.counts().yes()).isEqualTo(772);
        assertThat(independent.counts().decided()).isEqualTo(1747);
    }

    private Figure figure(String code, Subpopulation where) {
        return figure(indicators.definition(code).orElseThrow(), where);
    }

    private Figure figure(Definition definition, Subpopulation where) {
        return Scope.SYSTEM.call(
                () -> indicators.figure(definition, new FigureQuery(LAST, indicators.now(), 5.0, where)));
    }
}
