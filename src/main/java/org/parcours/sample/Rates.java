package org.parcours.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Network;

/// How likely things are in a month of a company's life. All that the sample's figures follow from
/// stands here and in `sample/places.csv`; `docs/sample.md` says why these and not others.
final class Rates {
    static final double SHORT_PATH = 0.115;
    static final double EXTENDED = 0.10;
    static final double SILENT_AFTER_COMPLETION = 0.05;
    static final double SILENT_AFTER_MOVING_OUT = 0.35;

    private static final YearMonth PANDEMIC_BEGINS = YearMonth.of(2020, 4);
    private static final YearMonth PANDEMIC_ENDS = YearMonth.of(2021, 12);

    private Rates() {}

    /// Of ceasing while on the path, in the month that begins `age` months after admission. The months
    /// between a half and two years are the valley of death; the pandemic made it steep.
    static double ceasing(Network.Park park, int age, LocalDate month) {
        double usual = age < 6 ? 0.0004 : age < 24 ? 0.0030 : 0.00055;
        double pandemic = age < 24 ? 8.0 : 2.5;
        return usual * (inPandemic(month) ? pandemic : 1) * (park.code().equals("tanger") ? 1.4 : 1);
    }

    static double movingOut(int age) {
        return age >= 10 && age < 50 ? 0.0021 : 0;
    }

    static double excluding(int age) {
        return age >= 10 && age < 40 ? 0.0003 : 0;
    }

    static double acquiring(int age) {
        return age >= 24 ? 0.0007 : 0;
    }

    static double merging(int age) {
        return age >= 24 ? 0.00015 : 0;
    }

    /// Of ceasing in a month after leaving the path alive.
    ///
    /// @param months since leaving
    static double ceasingAfter(Life.Leaving leaving, boolean shortPath, int months, LocalDate month) {
        double usual = switch (leaving) {
            case COMPLETED, ACQUIRED, MERGED -> shortPath && months < 9 ? 0.050 : 0.00042;
            case MOVED_OUT -> months < 36 ? 0.0042 : 0.0008;
            case EXCLUDED, CEASED -> 0.008;
        };
        return usual * (inPandemic(month) ? 3.2 : 1);
    }

    /// Of exporting from the first year on. Whoever was admitted since the parks took companies to
    /// fairs abroad sells there more often.
    static double exporting(LocalDate admitted) {
        return admitted.getYear() < 2022 ? 0.225 : 0.335;
    }

    private static boolean inPandemic(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return !month.isBefore(PANDEMIC_BEGINS) && !month.isAfter(PANDEMIC_ENDS);
    }
}
