package org.parcours.sample.coordination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Register.Sitting;

/// What came of a meeting, and what both sides said when they were asked after thirty and ninety days.
final class Outcomes {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    /// By the family of the need, the likelier ones more often.
    private static final Map<String, List<String>> KINDS = Map.of(
            "market", List.of("CONTRACT", "CONTRACT", "CONTRACT", "PILOT", "PILOT", "PARTNERSHIP"),
            "skills", List.of("TRAINING", "TRAINING", "TRAINING", "HIRE"),
            "technology", List.of("PILOT", "PARTNERSHIP"),
            "premises", List.of("PARTNERSHIP"),
            "legal", List.of("PARTNERSHIP", "TRAINING"),
            "visibility", List.of("PARTNERSHIP"));
    /// What kinds of outcomes are measures of the startup, and which.
    private static final Map<String, String> MEASURED =
            Map.of("INVESTMENT", "funds-raised", "LOAN", "funds-raised", "CONTRACT", "contracts");

    void note(Introduction introduction, boolean helped, LocalDate day, UUID person) {
        Need need = introduction.need();
        Chance chance = need.chance();
        String kind = helped ? kind(introduction, chance) : "NONE";
        @Nullable BigDecimal value = value(kind, need, chance);
        Sitting written = introduction.then(day, person);
        UUID outcome = written.add(
                "connections.outcome",
                introduction.row(
                        "kind", kind,
                        "happened_on", day,
                        "value", value,
                        "currency", value == null ? null : "MAD",
                        "reason", helped ? null : Texts.about("NONE", chance)));
        String measured = MEASURED.get(kind);
        if (value != null && measured != null) {
            written.add(
                    "startups.measure",
                    outcome, // each is told once, by the id of its outcome
                    need.dossier()
                            .row(
                                    "kind", measured,
                                    "period_from", day,
                                    "period_until", day,
                                    "value", value,
                                    "currency", "MAD",
                                    "source", "INTRODUCTION",
                                    "stated_on", day));
        }
    }

    private static String kind(Introduction introduction, Chance chance) {
        String family = introduction.need().asks().family();
        if (!family.equals("financing")) {
            return chance.pick(KINDS.getOrDefault(family, List.of("PARTNERSHIP")));
        }
        List<String> instruments = introduction.offer().instruments();
        if (instruments.contains("EQUITY") || instruments.contains("CONVERTIBLE")) {
            return "INVESTMENT";
        }
        return instruments.contains("GRANT") ? "CONTRACT" : "LOAN";
    }

    private static @Nullable BigDecimal value(String kind, Need need, Chance chance) {
        BigDecimal asked = need.asks().amount();
        if (asked != null) {
            BigDecimal given = asked.multiply(BigDecimal.valueOf(chance.between(50, 100)))
                    .movePointLeft(2)
                    .divide(TEN_THOUSAND, 0, RoundingMode.HALF_UP)
                    .max(BigDecimal.ONE)
                    .multiply(TEN_THOUSAND);
            return kind.equals("NONE") ? null : given;
        }
        return kind.equals("CONTRACT") ? BigDecimal.valueOf(10_000L * chance.soon(3, 90)) : null;
    }

    /// @param met null where they never did
    /// @param until asked no more from then on: it lapsed, or what came of it is known
    void askHowItGoes(Introduction introduction, LocalDate connected, @Nullable LocalDate met, LocalDate until) {
        for (int days : List.of(30, 90)) {
            LocalDate asked = connected.plusDays(days);
            for (String side : List.of("STARTUP", "PARTNER")) {
                if (asked.isBefore(until)) {
                    ask(introduction, side, days, asked, met);
                }
            }
        }
    }

    private static void ask(
            Introduction introduction, String side, int days, LocalDate asked, @Nullable LocalDate met) {
        Chance chance = introduction.need().chance();
        Sitting written = introduction.then(asked, null);
        UUID row = written.add(
                "connections.follow_up", introduction.row("side", side, "after_days", days, "asked_on", asked));
        LocalDate answered = asked.plusDays(chance.soon(0, 8));
        if (chance.happens(0.6)) {
            boolean yes = met != null && !met.isAfter(answered);
            written.then(answered, null)
                    .change("connections.follow_up", row, Dossier.values("answered_on", answered, "met", yes));
        }
    }
}
