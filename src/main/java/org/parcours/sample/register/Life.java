package org.parcours.sample.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Network.Park;

/// What really becomes of one company, whether the network learns of it or not.
///
/// @param key names its streams of chance; unique in the network
/// @param number unique in the network, below 100,000,000
/// @param courseMonths how long its path was meant to be, where nothing else ends it
/// @param leftOn last day of the path
/// @param ceasedOn the day it ceases to trade; null for never
/// @param silentFrom from then on nobody hears of it; null for never
/// @param companyFrom the day on which a project holder founds the company; null where there was one at admission, or
/// none ever
public record Life(
        String key,
        int number,
        Park park,
        Kind kind,
        LocalDate admittedOn,
        int courseMonths,
        Leaving leaving,
        LocalDate leftOn,
        @Nullable LocalDate ceasedOn,
        @Nullable LocalDate silentFrom,
        @Nullable LocalDate companyFrom) {
    public static final int PATH_MONTHS = 60;

    public enum Kind {
        STARTUP,
        TPE,
        PROJECT_HOLDER
    }

    public enum Leaving {
        COMPLETED,
        ACQUIRED,
        MERGED,
        MOVED_OUT,
        CEASED,
        EXCLUDED
    }

    /// Takes one of the park's places on a day: the places of project holders are counted beside.
    public boolean occupies(LocalDate day) {
        LocalDate from = kind == Kind.PROJECT_HOLDER ? companyFrom : admittedOn;
        return from != null && !day.isBefore(from) && day.isBefore(leftOn);
    }

    public boolean ceasedBy(LocalDate day) {
        return ceasedOn != null && !day.isBefore(ceasedOn);
    }

    public boolean silentOn(LocalDate day) {
        return silentFrom != null && !day.isBefore(silentFrom);
    }

    public LocalDate plannedEnd() {
        return admittedOn.plusMonths(PATH_MONTHS);
    }

    public boolean shortPath() {
        return courseMonths < 24 && kind != Kind.PROJECT_HOLDER;
    }

    public Chance chance(String topic) {
        return Chance.of(key + "/" + topic);
    }
}
