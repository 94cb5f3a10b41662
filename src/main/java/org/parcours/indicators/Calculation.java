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
import org.parcours.indicators.Figure.Headline;
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
    private final CurveHeadline headline;
    private final Map<String, Map<Object, Counted>> groups = new LinkedHashMap<>();
    private long alreadyEnded;
    private long followedLate;

    /// What is counted of one group.
    private record Counted(Tally tally, CurveHeadline headline) {}

    /// @param query with its years filled in
    Calculation(Definition definition, FigureQuery query) {
        this.definition = definition;
        this.query = query;
        this.headline = new CurveHeadline(definition, query.years());
        if (definition.byFamily()) {
            groups.put("family", new HashMap<>());
        }
        for (String by : List.of("park", "sector", "cohort")) {
            groups.put(by, new HashMap<>());
        }
    }

    void add(CountedEvidence row) {
        tally.add(row.answer(), row.weight());
        var spell = followed(row);
        if (spell != null) {
            spells.add(spell);
            headline.add(spell, row.answer() == Classification.UNKNOWN);
        }
        group("park", row.park(), row, spell);
        group("sector", row.sector(), row, spell);
        group("cohort", row.cohort(), row, spell);
        group("family", row.family(), row, spell);
    }

    private @Nullable Spell followed(CountedEvidence row) {
        var observed = row.observed();
        if (observed == null) {
            return null;
        }
        if (observed.alreadyEnded()) {
            alreadyEnded += row.weight();
            return null;
        }
        var spell = Curves.spell(definition.curve(), observed, row.weight());
        followedLate += spell.entry() > 0 && spell.hasLength() ? row.weight() : 0;
        return spell;
    }

    Figure figure() {
        var counts =
                new Counts(tally.yes(), tally.no(), tally.unknown(), tally.tooRecent(), alreadyEnded, followedLate);
        var curves = Curves.of(definition, spells, query.years());
        boolean share = definition.share();
        boolean part = share || definition.measure() == Measure.RATIO;
        boolean curved = definition.ledByCurve();
        var median = definition.measure() == Measure.MEDIAN ? curves.median() : null;
        var plain = part ? plain(tally, share) : null;
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
                curved ? headline.headline() : plain,
                plain == null ? null : plain.value(),
                plain == null ? null : plain.interval(),
                curved ? headline.worst() : share ? part(counts.yes(), counts.all()) : null,
                curved ? headline.best() : share ? part(counts.yes() + counts.unknown(), counts.all()) : null,
                curves.estimate(),
                curves.points(),
                comparisons,
                Warnings.of(definition, query, counts, curves));
    }

    private void group(String by, @Nullable Object key, CountedEvidence row, @Nullable Spell spell) {
        Map<Object, Counted> counted = groups.get(by);
        if (key == null || counted == null) {
            return;
        }
        var group = counted.computeIfAbsent(
                key, k -> new Counted(new Tally(), new CurveHeadline(definition, query.years())));
        group.tally().add(row.answer(), row.weight());
        if (spell != null && definition.ledByCurve()) {
            group.headline().add(spell, row.answer() == Classification.UNKNOWN);
        }
    }

    private List<Group> compared(Map<Object, Counted> counted) {
        return counted.entrySet().stream()
                .map(group -> group(group.getKey().toString(), group.getValue()))
                .sorted(Comparator.comparing(Group::key))
                .toList();
    }

    private Group group(String key, Counted counted) {
        Tally tally = counted.tally();
        boolean curved = definition.ledByCurve();
        var leads = curved ? counted.headline().headline() : tally.decided() >= SMALL ? plain(tally, true) : null;
        return new Group(
                key,
                tally.yes(),
                tally.no(),
                tally.unknown(),
                tally.tooRecent(),
                curved ? counted.headline().atRisk() : tally.decided(),
                leads);
    }

    /// The share of those that are decided; without an interval where dirhams are counted.
    private static @Nullable Headline plain(Tally tally, boolean cases) {
        return tally.decided() == 0
                ? null
                : new Headline(
                        (double) tally.yes() / tally.decided(),
                        cases ? Wilson.interval(tally.yes(), tally.decided()).orElse(null) : null);
    }

    private static @Nullable Double part(long some, long all) {
        return all == 0 ? null : (double) some / all;
    }
}
