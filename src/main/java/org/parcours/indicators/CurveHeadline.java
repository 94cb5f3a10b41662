package org.parcours.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Figure.Headline;
import org.parcours.statistics.survival.CumulativeIncidence;
import org.parcours.statistics.survival.Spell;
import org.parcours.statistics.survival.SurvivalPoint;

/// What the curve says at the end asked for: the share free of the ends that count as no, which is the plain
/// share where every fate is known. Nothing is said where fewer than ten are at risk there.
final class CurveHeadline {
    static final int FEWEST = 10;

    private static final double DAY = 1 / Curves.YEAR;

    private final Definition definition;
    private final double end;
    private final List<Followed> followed = new ArrayList<>();

    /// A spell, and whether it broke off before the end, so that nobody knows what came of it.
    private record Followed(Spell spell, boolean unknown) {}

    CurveHeadline(Definition definition, @Nullable Double years) {
        this.definition = definition;
        this.end = Curves.end(years);
    }

    void add(Spell spell, boolean unknown) {
        followed.add(new Followed(spell, unknown));
    }

    /// How many are at risk at the end.
    long atRisk() {
        return point().map(SurvivalPoint::atRisk).orElse(0L);
    }

    @Nullable
    Headline headline() {
        return point().filter(point -> point.atRisk() >= FEWEST)
                .map(point -> new Headline(point.survival(), point.interval().orElse(null)))
                .orElse(null);
    }

    private Optional<SurvivalPoint> point() {
        return read(one -> one);
    }

    /// As if whoever is unknown had met a no the day after it was last seen.
    @Nullable
    Double worst() {
        String no = definition.no().iterator().next();
        return value(one -> new Spell(one.entry(), Math.min(one.exit() + DAY, end), no, one.weight()));
    }

    /// As if whoever is unknown had been there at the end.
    @Nullable
    Double best() {
        return value(one -> new Spell(one.entry(), Math.max(one.exit(), end), null, one.weight()));
    }

    private interface Fate {
        Spell of(Spell unknown);
    }

    private @Nullable Double value(Fate fate) {
        return atRisk() < FEWEST
                ? null
                : read(fate).map(SurvivalPoint::survival).orElse(null);
    }

    private Optional<SurvivalPoint> read(Fate fate) {
        List<Spell> spells = followed.stream()
                .map(one -> one.unknown() ? fate.of(one.spell()) : one.spell())
                .toList();
        return CumulativeIncidence.of(spells, definition.no()::contains).at(end);
    }
}
