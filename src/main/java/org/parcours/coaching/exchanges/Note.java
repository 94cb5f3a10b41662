package org.parcours.coaching.exchanges;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.files.Upload;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Refused;
import org.parcours.values.Lines;

/// An exchange as somebody writes it down.
///
/// @param heldOn the day it took place; null for today
/// @param promise null where nothing was promised
/// @param file becomes a document of the dossier, which the startup reads where it reads the exchange; null for none
public record Note(
        Exchange.Kind kind,
        @Nullable LocalDate heldOn,
        String about,
        @Nullable String minutes,
        @Nullable String agreed,
        boolean shared,
        @Nullable UUID need,
        @Nullable Promise promise,
        @Nullable Upload file) {
    /// A next step as somebody writes it down.
    ///
    /// @param owner who does it; null for who writes it
    public record Promise(
            String what, LocalDate dueOn, @Nullable UUID owner) {
        /// Two halves of a promise make none: both are asked for where one is given.
        ///
        /// @throws Refused where one is missing
        public static @Nullable Promise of(@Nullable String what, @Nullable LocalDate dueOn, @Nullable UUID owner) {
            if (what == null && dueOn == null) {
                return null;
            }
            if (what == null) {
                throw Refused.field("step", "exchanges.refused.step-what");
            }
            if (dueOn == null) {
                throw Refused.field("dueOn", "exchanges.refused.step-day");
            }
            return new Promise(what, dueOn, owner);
        }
    }

    /// What may be recorded on a day.
    ///
    /// @throws Refused where it is dated later, says nothing, is too long, or promises what was due before
    public Note checked(LocalDate today) {
        LocalDate day = heldOn == null ? today : heldOn;
        if (day.isAfter(today)) {
            throw Refused.field("heldOn", "exchanges.refused.tomorrow", today);
        }
        if (about.isBlank()) {
            throw Refusal.MISSING.of("about");
        }
        if (promise != null) {
            check(promise, day);
        }
        return new Note(
                kind,
                day,
                Objects.requireNonNull(Lines.line("about", about)),
                Lines.text("minutes", minutes),
                Lines.text("agreed", agreed),
                shared,
                need,
                promise,
                file);
    }

    static void check(Promise promise, LocalDate day) {
        var _ = Lines.line("step", promise.what());
        if (promise.dueOn().isBefore(day)) {
            throw Refused.field("dueOn", "exchanges.refused.step-before", day);
        }
    }
}
