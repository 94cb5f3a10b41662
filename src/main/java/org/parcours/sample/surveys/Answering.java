package org.parcours.sample.surveys;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.forms.Form;
import org.parcours.sample.register.Books;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Listing;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff;
import org.parcours.sample.surveys.ExportSurveys.Asked;
import org.parcours.surveys.facts.Claim.Doubt;
import org.parcours.surveys.facts.Claim.State;

/// What one startup answers: what its books say, now and then with a nought too many, which its
/// coordinator clears up.
record Answering(Register register, Staff staff, Form form) {
    private static final List<Listing.Line> WISHES = Listing.of("wishes").lines();

    /// Writes the sheet and what became of its answers.
    ///
    /// @param handedIn whether it came to the end
    void write(Asked asked, LocalDate day, boolean handedIn, Chance chance) {
        boolean visited = asked.address() == null || chance.happens(0.12);
        Dossier dossier = asked.dossier();
        @Nullable UUID by = visited ? staff.writer(dossier.life().park(), day, chance) : null;
        Sitting written = register.sitting(day, by, chance);
        int year = asked.survey().opens().getYear();
        boolean exports = asked.books().of(year).filter(Books.Year::exports).isPresent();
        Optional<Books.Year> told = asked.books().of(asked.survey().asksAbout());
        boolean slips = told.isPresent() && chance.happens(0.015) && comparable(asked);
        Map<String, String> answers = answers(exports, told, slips, handedIn, chance);
        written.add(
                "surveys.answer_sheet",
                dossier.row(
                        "asked_id",
                        asked.row(),
                        "answers",
                        answers,
                        "handed_in_on",
                        handedIn ? day : null,
                        "side",
                        visited ? "STAFF" : "STARTUP"));
        if (handedIn) {
            claim(asked, written, day, answers, "exports", "ANSWER");
            claim(asked, written, day, answers, "satisfaction", "ANSWER");
            claim(asked, written, day, answers, "exported", "MEASURE");
            if (slips) {
                held(asked, written, day, answers, told.orElseThrow());
            } else {
                claim(asked, written, day, answers, "turnover", "MEASURE");
            }
        }
    }

    /// Whether the coordinator has the year before to see the slip by.
    private static boolean comparable(Asked asked) {
        return asked.books()
                .of(asked.survey().asksAbout() - 1)
                .filter(before -> before.declaredBefore(asked.survey().opens()))
                .isPresent();
    }

    private Map<String, String> answers(
            boolean exports, Optional<Books.Year> told, boolean slips, boolean handedIn, Chance chance) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("exports", exports ? "yes" : "no");
        if (!handedIn) {
            return answers;
        }
        boolean counts = told.isPresent() && chance.happens(0.9);
        if (counts || slips) {
            Books.Year year = told.orElseThrow();
            answers.put("turnover", Long.toString(slips ? year.turnover() * 10 : year.turnover()));
            if (exports && year.exports()) {
                answers.put("exported", Long.toString(year.exportedTurnover()));
            }
        }
        if (exports) {
            answers.put(
                    "markets",
                    Workbook.choices(form, "market").stream()
                            .filter(market -> chance.happens(market.equals("africa") ? 0.6 : 0.35))
                            .collect(Collectors.joining(" ")));
        } else {
            answers.put("obstacle", chance.pick(Workbook.choices(form, "obstacle")));
        }
        answers.put("satisfaction", grade(chance));
        if (chance.happens(0.35)) {
            answers.put("wish", chance.pick(WISHES).get("text"));
        }
        return answers;
    }

    private static String grade(Chance chance) {
        return chance.happens(0.78)
                ? Integer.toString(chance.between(4, 5))
                : Integer.toString(chance.happens(0.6) ? 3 : chance.between(1, 2));
    }

    private void claim(
            Asked asked, Sitting written, LocalDate day, Map<String, String> answers, String question, String kind) {
        String said = answers.get(question);
        if (said == null) {
            return;
        }
        Map<String, @Nullable Object> row = row(asked, day, question, kind, said);
        row.put("state", State.TAKEN);
        row.put("settled", said);
        UUID claim = written.add("surveys.claim", row);
        if (kind.equals("MEASURE")) {
            measure(asked, written, day, row, claim, said);
        }
    }

    private static Map<String, @Nullable Object> row(
            Asked asked, LocalDate day, String question, String kind, String said) {
        boolean measure = kind.equals("MEASURE");
        int year = asked.survey().asksAbout();
        return asked.dossier()
                .row(
                        "asked_id",
                        asked.row(),
                        "question",
                        question,
                        "kind",
                        kind,
                        "code",
                        question.equals("exported") ? "exported-turnover" : question,
                        "said",
                        said,
                        "currency",
                        measure ? "MAD" : null,
                        "period_from",
                        measure ? LocalDate.of(year, 1, 1) : day,
                        "period_until",
                        measure ? LocalDate.of(year, 12, 31) : day,
                        "said_on",
                        day);
    }

    private static void measure(
            Asked asked, Sitting written, LocalDate day, Map<String, @Nullable Object> claim, UUID id, String value) {
        written.add(
                "startups.measure",
                id,
                asked.dossier()
                        .row(
                                "kind",
                                claim.get("code"),
                                "period_from",
                                claim.get("period_from"),
                                "period_until",
                                claim.get("period_until"),
                                "value",
                                new BigDecimal(value),
                                "currency",
                                "MAD",
                                "source",
                                "SURVEY",
                                "stated_on",
                                day));
    }

    /// Held for the coordinator, who asks and corrects it in the days after.
    private void held(Asked asked, Sitting written, LocalDate day, Map<String, String> answers, Books.Year told) {
        Books.Year before = asked.books().of(asked.survey().asksAbout() - 1).orElseThrow();
        Map<String, @Nullable Object> row =
                row(asked, day, "turnover", "MEASURE", answers.getOrDefault("turnover", ""));
        UUID claim = hold(written, row, before);
        LocalDate asks = day.plusDays(asked.chance().between(2, 9));
        Sitting cleared = written.then(asks, staff.writer(asked.dossier().life().park(), asks, asked.chance()));
        String right = Long.toString(told.turnover());
        cleared.change(
                "surveys.claim",
                claim,
                Dossier.values(
                        "state",
                        State.CORRECTED,
                        "settled",
                        right,
                        "decided_on",
                        asks,
                        "reason",
                        "Un zéro de trop, confirmé par téléphone."));
        measure(asked, cleared, day, row, claim, right);
    }

    private static UUID hold(Sitting written, Map<String, @Nullable Object> row, Books.Year known) {
        row.put("state", State.HELD);
        row.put("doubt", Doubt.TENFOLD);
        row.put("known_text", Long.toString(known.turnover()));
        row.put("known_currency", "MAD");
        row.put("known_source", "DECLARATION");
        row.put("known_on", known.declaredOn());
        return written.add("surveys.claim", row);
    }

    /// A sheet with a nought too many, which nobody has looked at yet.
    ///
    /// @param told what the company declared of the same year
    void slipped(Asked asked, LocalDate day, Books.Year told) {
        Sitting written = register.sitting(day, null, asked.chance());
        String said = Long.toString(told.turnover() * 10);
        written.add(
                "surveys.answer_sheet",
                asked.dossier()
                        .row(
                                "asked_id",
                                asked.row(),
                                "answers",
                                Map.of("exports", "no", "turnover", said, "obstacle", "clients"),
                                "handed_in_on",
                                day,
                                "side",
                                "STARTUP"));
        hold(written, row(asked, day, "turnover", "MEASURE", said), told);
    }
}
