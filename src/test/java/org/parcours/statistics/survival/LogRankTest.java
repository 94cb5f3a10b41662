package org.parcours.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.statistics.References.NINE;
import static org.parcours.statistics.References.OURS;
import static org.parcours.statistics.References.number;
import static org.parcours.statistics.References.rows;
import static org.parcours.statistics.References.spells;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.statistics.References;

class LogRankTest {
    record Comparison(String name, SequencedMap<String, List<Spell>> groups, double chiSquare, int degrees, double p) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Comparison> comparisons() {
        var comparisons = new ArrayList<Comparison>();
        for (var row : rows(OURS.resolve("logrank.csv"))) {
            var groups = new LinkedHashMap<String, List<Spell>>();
            row.getField("groups")
                    .chars()
                    .mapToObj(Character::toString)
                    .forEach(group -> groups.put(group, spells(row.getField("input"), group)));
            comparisons.add(new Comparison(
                    row.getField("input") + " " + row.getField("groups"),
                    groups,
                    number(row, "chisq"),
                    Integer.parseInt(row.getField("df")),
                    number(row, "p")));
        }
        References.shared().ifPresent(folder -> {
            var known = rows(folder.resolve("logrank.csv"));
            var inputs = List.of(
                    List.of("ovarian", "futime", "fustat", "1", "rx", "1", "2"),
                    List.of("aml", "time", "status", "1", "x", "Maintained", "Nonmaintained"),
                    List.of("lung", "time", "status", "2", "sex", "1", "2"));
            for (int i = 0; i < inputs.size(); i++) {
                var row = known.get(i);
                assertThat(row.getField("test")).startsWith(inputs.get(i).getFirst());
                comparisons.add(new Comparison(
                        row.getField("test"),
                        published(folder, inputs.get(i)),
                        number(row, "chisq"),
                        Integer.parseInt(row.getField("df")),
                        number(row, "p")));
            }
        });
        return comparisons.stream();
    }

    private static SequencedMap<String, List<Spell>> published(Path folder, List<String> names) {
        var groups = new LinkedHashMap<String, List<Spell>>();
        for (var group : names.subList(5, 7)) {
            groups.put(
                    group,
                    spells(
                            folder.resolve(names.get(0) + ".csv"),
                            names.get(1),
                            names.get(2),
                            names.get(3),
                            names.get(4),
                            group));
        }
        return groups;
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void equalsR(Comparison comparison) {
        var test = LogRank.of(comparison.groups(), "ceased"::equals);
        assertThat(test.chiSquare()).isCloseTo(comparison.chiSquare(), NINE);
        assertThat(test.degrees()).isEqualTo(comparison.degrees());
        assertThat(test.p()).isCloseTo(comparison.p(), NINE);
    }

    @Test
    void expectsAsManyEventsAsWereSeen() {
        var groups = new LinkedHashMap<String, List<Spell>>();
        groups.put("A", spells("delayed", "A"));
        groups.put("others", spells("delayed", "BC"));
        var test = LogRank.of(groups, "ceased"::equals);
        assertThat(test.groups().stream().mapToDouble(LogRank.Group::expected).sum())
                .isCloseTo(
                        test.groups().stream()
                                .mapToDouble(LogRank.Group::observed)
                                .sum(),
                        NINE);
    }

    @Test
    void tellsNothingApartWhereThereIsOneGroupOrNoEvent() {
        var groups = new LinkedHashMap<String, List<Spell>>();
        groups.put("A", List.of(Spell.censored(0, 3)));
        groups.put("B", List.of());
        var test = LogRank.of(groups, end -> true);
        assertThat(test.degrees()).isEqualTo(0);
        assertThat(test.chiSquare()).isEqualTo(0);
        assertThat(test.p()).isEqualTo(1);
    }

    @Test
    void knowsTheChiSquareLaw() {
        for (var row : rows(OURS.resolve("chisquare.csv"))) {
            assertThat(ChiSquaredDistribution.of(Integer.parseInt(row.getField("df")))
                            .survivalProbability(number(row, "x")))
                    .isCloseTo(number(row, "p"), NINE);
        }
    }
}
