package org.parcours.surveys.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.answers.Prefill;
import org.parcours.questionnaires.forms.DateRange;
import org.parcours.startups.facts.Source;
import org.parcours.text.Saying;

/// What an accepted answer says of its startup, and what became of it.
///
/// @param contradiction what speaks against it; null where nothing does
/// @param decision null where nobody had to decide, or nobody has
public record Claim(
        UUID id,
        UUID asked,
        UUID startup,
        Said said,
        State state,
        @Nullable Contradiction contradiction,
        @Nullable Decision decision) {
    /// What became of it.
    public enum State {
        TAKEN,
        HELD,
        NEW_KEPT,
        KNOWN_KEPT,
        CORRECTED
    }

    /// The answer, as a fact would say it.
    ///
    /// @param question by its name in the form
    /// @param code which measure, field or indicator; empty for an observation
    /// @param text a plain number, a status, a text
    /// @param currency null where it is no money
    /// @param on the day on which it was handed in
    public record Said(
            String question,
            FactKind kind,
            String code,
            String text,
            @Nullable String currency,
            DateRange about,
            LocalDate on) {
        BigDecimal number() {
            return new BigDecimal(text);
        }

        Said with(String corrected) {
            return new Said(question, kind, code, corrected, currency, about, on);
        }
    }

    /// Why an answer cannot simply stand beside what is known.
    public enum Doubt {
        /// The company was seen as ceased.
        CEASED,
        /// It looks as if it were in another currency.
        CURRENCY,
        EXPORT_ABOVE_TURNOVER,
        /// Some seven times what is known, or more: a nought too many.
        TENFOLD,
        /// A seventh of what is known, or less: a nought too few.
        TENTH,
        /// Another value is known of the same days.
        DIFFERS,
        /// Nothing of this kind can be so: below nothing, half a job, a code that no list has.
        IMPOSSIBLE
    }

    /// What speaks against an answer.
    ///
    /// @param known null where the answer is impossible by itself
    public record Contradiction(Doubt doubt, @Nullable Known known) {}

    /// What was known when the answer came.
    ///
    /// @param source null where the dossier itself says so
    /// @param on the day on which the source said so; null where it tells none
    public record Known(
            String text,
            @Nullable String currency,
            @Nullable Source source,
            @Nullable LocalDate on) {
        /// Returns what a sheet shows to be confirmed.
        public Prefill prefill() {
            return new Prefill(
                    text, Saying.of(source == null ? "surveys.held.dossier" : "journeys.source." + source), on);
        }
    }

    /// What somebody decided about a held answer.
    ///
    /// @param settled what it came to; null where the known stood
    public record Decision(@Nullable String settled, LocalDate on, String reason) {}

    /// What stands in the dossier because of it; null where nothing does.
    public @Nullable String settled() {
        if (decision != null) {
            return decision.settled();
        }
        return state == State.HELD ? null : said.text();
    }
}
