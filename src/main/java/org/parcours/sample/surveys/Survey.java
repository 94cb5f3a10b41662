package org.parcours.sample.surveys;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A campaign that was held.
///
/// @param opens its first day
/// @param closes its last
/// @param answering share of the startups that answer, but for one park that is slow to
/// @param title in the three languages
record Survey(LocalDate opens, LocalDate closes, double answering, Map<String, String> title) {
    static final List<Survey> HELD = List.of(
            new Survey(
                    LocalDate.of(2022, 4, 4),
                    LocalDate.of(2022, 4, 29),
                    0.755,
                    Map.of(
                            "fr", "Enquête exportation 2022",
                            "ar", "استطلاع التصدير 2022",
                            "en", "Export survey 2022")),
            new Survey(
                    LocalDate.of(2024, 4, 8),
                    LocalDate.of(2024, 5, 3),
                    0.73,
                    Map.of(
                            "fr", "Enquête exportation 2024",
                            "ar", "استطلاع التصدير 2024",
                            "en", "Export survey 2024")));

    /// One that is under way on the day of the load.
    static Survey trial(LocalDate today) {
        String year = Integer.toString(today.getYear() + 1);
        return new Survey(
                today.minusDays(18),
                today.plusDays(4),
                0,
                Map.of(
                        "fr", "Essai de l’enquête " + year,
                        "ar", "تجربة استطلاع " + year,
                        "en", "Trial of the survey of " + year));
    }

    /// The day on which those who had not answered were written to again.
    LocalDate reminded() {
        return opens.plusDays(14);
    }

    /// The last whole year when it began.
    int asksAbout() {
        return opens.getYear() - 1;
    }

    String topic() {
        return "export/" + opens.getYear();
    }
}
