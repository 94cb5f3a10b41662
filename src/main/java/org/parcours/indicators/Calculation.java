package org.parcours.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Definition.Measure;
import org.parcours.indicators.Figure.Comparison;
import org.parcours.indicators.Figure.Counts;
import org.parcours.indicators.Figure.Group;
import org.parcours.statistics.Interval;
import org.parcours.statistics.Wilson;
import org.parcours.statistics.survival.Spell;

/// Every number of a figure, from its evidence rows alone.
final class Calculation {
    /// Below so many decided, a share says little and a group is not compared.
    static final int SMALL = 30;

    private final Definition definition;
    private final FigureQuery query;
    private final Tally tally = new Tally();
    private final List<Spell> spells = new ArrayList<>();
    private final Map<String, Map<Object, Tally>> groups = new LinkedHashMap<>();
    private long alreadyEnded;
    private long followedLate;

    /// @param query with its years filled in
    Calculation(Definition definition, FigureQuery query) {
        this.definition = definition;
        this.query = query;
        if (definition.byFamily()) {
            groups.put("family", new HashMap<>());
        }
        for (String by : List.of("park", "sector", "cohort")) {
            groups.put(by, new HashMap<>());
        }
    }

    void add(CountedEvidence row) {
        tally.add(row.answer(), row.weight());
        group("park", row.park(), row);
        group("sector", row.sector(), row);
        group("cohort", row.cohort(), row);
        group("family", row.family(), row);
        var observed = row.observed();
        if (observed == null) {
            return;
        }
        if (observed.alreadyEnded()) {
            alreadyEnded += row.weight();
            return;
        }
        var spell = Curves.spell(definition.curve(), observed, row.weight());
        followedLate += spell.entry() > 0 && spell.hasLength() ? row.weight() : 0;
        spells.add(spell);
    }

    Figure figure() {
        var counts =
                new Counts(tally.yes(), tally.no(), tally.unknown(), tally.tooRecent(), alreadyEnded, followedLate);
        var curves = Curves.of(definition.curve(), spells, query.years());
        boolean share = definition.share();
        boolean part = share || definition.measure() == Measure.RATIO;
        var median = definition.measure() == Measure.MEDIAN ? curves.median() : null;
        var comparisons = share
                ? groups.entrySet().stream()
                        .map(by -> new Comparison(by.getKey(), compared(by.getValue())))
                        .toList()
                : List.<Comparison>of();
        return new Figure(
                definition,
                query,
                counts,
                part || median != null ? null : counts.yes(),
                median,
                part ? part(counts.yes(), counts.decided()) : null,
                share ? interval(counts.yes(), counts.decided()) : null,
                share ? part(counts.yes(), counts.all()) : null,
                share ? part(counts.yes() + counts.unknown(), counts.all()) : null,
                curves.estimate(),
                curves.points(),
                comparisons,
                Warnings.of(definition, query, counts, curves));
    }

    private void group(String by, @Nullable Object key, CountedEvidence row) {
        Map<Object, Tally> counted = groups.get(by);
        if (key != null && counted != null) {
            counted.computeIfAbsent(key, k -> new Tally()).add(row.answer(), row.weight());
        }
    }

    private static List<Group> compared(Map<Object, Tally> counted) {
        return counted.entrySet().stream()
                .map(group -> group(group.getKey().toString(), group.getValue()))
                .sorted(Comparator.comparing(Group::key))
                .toList();
    }

    private static Group group(String key, Tally tally) {
        boolean enough = tally.decided() >= SMALL;
        return new Group(
                key,
                tally.yes(),
                tally.no(),
                tally.unknown(),
                tally.tooRecent(),
                enough ? part(tally.yes(), tally.decided()) : null,
                enough ? interval(tally.yes(), tally.decided()) : null);
    }

    private static @Nullable Double part(long some, long all) {
        return all == 0 ? null : (double) some / all;
    }

    private static @Nullable Interval interval(long yes, long decided) {
        return Wilson.interval(yes, decided).orElse(null);
    }
}
