package org.parcours.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Life.Kind;
import org.parcours.sample.register.Life.Leaving;
import org.parcours.sample.register.Network.Park;

/// Draws a company's life month by month: whichever end comes first ends its path.
final class Fate {
    private static final int FOLLOWED_YEARS = 25;

    private final String key;
    private final int number;
    private final Park park;
    private final LocalDate admitted;
    private final Chance chance;

    Fate(String key, int number, Park park, LocalDate admitted) {
        this.key = key;
        this.number = number;
        this.park = park;
        this.admitted = admitted;
        this.chance = Chance.of(key + "/fate");
    }

    private record End(Leaving leaving, LocalDate day) {}

    Life ofCompany() {
        Kind kind = chance.happens(0.22) ? Kind.TPE : Kind.STARTUP;
        return lived(kind, admitted, null);
    }

    /// A project holder either founds the company within the year and goes on, or ends with the cohort.
    ///
    /// @param converting share of those who go on
    Life ofProjectHolder(double converting) {
        if (chance.happens(converting)) {
            return lived(Kind.PROJECT_HOLDER, admitted, admitted.plusDays(chance.between(120, 270)));
        }
        Leaving leaving = chance.happens(0.75) ? Leaving.COMPLETED : Leaving.CEASED;
        LocalDate end = admitted.plusDays(chance.between(150, 280));
        LocalDate ceased = leaving == Leaving.CEASED ? end : null;
        LocalDate silent = chance.happens(0.5) ? end.plusDays(chance.between(1, 400)) : null;
        return new Life(key, number, park, Kind.PROJECT_HOLDER, admitted, 9, leaving, end, ceased, silent, null);
    }

    private Life lived(Kind kind, LocalDate from, @Nullable LocalDate company) {
        int course = course();
        End end = path(course, company == null ? from : company);
        boolean shortPath = course < 24;
        @Nullable LocalDate ceased = end.leaving() == Leaving.CEASED ? end.day() : after(end, shortPath);
        return new Life(key, number, park, kind, from, course, end.leaving(), end.day(), ceased, silence(end), company);
    }

    /// Months of the path as they come out where nothing else ends it. Short paths (incubation only) were offered until
    /// 2019.
    private int course() {
        if (admitted.getYear() < 2020 && chance.happens(Rates.SHORT_PATH)) {
            return chance.between(12, 17);
        }
        if (chance.happens(Rates.EXTENDED)) {
            return chance.between(63, 80);
        }
        return chance.happens(0.3) ? chance.between(38, 50) : chance.between(51, 60);
    }

    private End path(int course, LocalDate earliest) {
        for (int age = 0; age < course; age++) {
            LocalDate month = admitted.plusMonths(age);
            if (month.isBefore(earliest)) {
                continue;
            }
            @Nullable Leaving leaving = leaving(age, month);
            if (leaving != null) {
                return new End(leaving, month.plusDays(chance.between(3, 27)));
            }
        }
        return new End(Leaving.COMPLETED, admitted.plusMonths(course).minusDays(chance.between(0, 12)));
    }

    private @Nullable Leaving leaving(int age, LocalDate month) {
        if (chance.happens(Rates.ceasing(park, age, month))) {
            return Leaving.CEASED;
        }
        if (chance.happens(Rates.movingOut(age))) {
            return Leaving.MOVED_OUT;
        }
        if (chance.happens(Rates.excluding(age))) {
            return Leaving.EXCLUDED;
        }
        if (chance.happens(Rates.acquiring(age))) {
            return Leaving.ACQUIRED;
        }
        return chance.happens(Rates.merging(age)) ? Leaving.MERGED : null;
    }

    private @Nullable LocalDate after(End end, boolean shortPath) {
        if (end.leaving() == Leaving.ACQUIRED || end.leaving() == Leaving.MERGED) {
            return null;
        }
        for (int months = 0; months < 12 * FOLLOWED_YEARS; months++) {
            LocalDate month = end.day().plusMonths(months);
            if (chance.happens(Rates.ceasingAfter(end.leaving(), shortPath, months, month))) {
                return month.plusDays(chance.between(1, 27));
            }
        }
        return null;
    }

    private @Nullable LocalDate silence(End end) {
        double silent = switch (end.leaving()) {
            case COMPLETED -> Rates.SILENT_AFTER_COMPLETION;
            case MOVED_OUT, EXCLUDED -> Rates.SILENT_AFTER_MOVING_OUT;
            case ACQUIRED, MERGED, CEASED -> 0;
        };
        return chance.happens(silent) ? end.day().plusDays(chance.between(1, 700)) : null;
    }
}
