package org.parcours.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Issue;
import org.parcours.text.Refused;
import org.parcours.text.Words;

/// What one row would do to what is kept.
///
/// @param label what a reader knows the row by
/// @param subject whom it is about, also where that is new; null where it is wrong
/// @param doubts what can hardly be true, for a person to confirm or to leave out
/// @param likenesses whom it may be about, for a person to decide
public record Finding(
        int line,
        String label,
        Kind kind,
        @Nullable UUID subject,
        List<Change> changes,
        List<Fault> faults,
        List<Fault> doubts,
        List<Likeness> likenesses) {
    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED,
        /// It tells of nobody, as a total does; its fault says why.
        LEFT_OUT,
        /// Not decided yet whether it is somebody known.
        DUPLICATE,
        /// Not decided yet whether what it says holds.
        DOUBTFUL,
        WRONG
    }

    /// One field, as it is and as it will be; days as `2024-05-31`.
    public record Change(
            String column,
            @Nullable String before,
            @Nullable String after) {}

    /// Somebody known who may be the one that the row is about.
    ///
    /// @param line of the same file where it comes from there; null where it is known already
    /// @param reason message key, as `text.names.form`
    /// @param similarity in percent, for the reason that names it
    public record Likeness(
            UUID subject,
            String name,
            @Nullable Integer line,
            String reason,
            @Nullable Integer similarity,
            @Nullable String about) {
        /// The reason in the reader's language.
        public String said(Words words) {
            return similarity == null ? words.say(reason) : words.say(reason, words.percent(similarity / 100.0));
        }
    }

    public Finding {
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
        doubts = List.copyOf(doubts);
        likenesses = List.copyOf(likenesses);
    }

    /// Whether a person has to answer before the row can come in.
    public boolean asks() {
        return !doubts.isEmpty() || !likenesses.isEmpty();
    }

    /// Gathers what is found about one row.
    public static final class Builder {
        private final int line;
        private final List<Change> changes = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<Fault> doubts = new ArrayList<>();
        private final List<Likeness> likenesses = new ArrayList<>();
        private String label = "";
        private @Nullable UUID subject;
        private boolean fresh;

        public Builder(int line) {
            this.line = line;
        }

        public Builder label(String given) {
            label = given;
            return this;
        }

        public Builder subject(UUID id, boolean isNew) {
            subject = id;
            fresh = isNew;
            return this;
        }

        public void fault(@Nullable String column, String key, Object... arguments) {
            faults.add(Fault.of(column, key, arguments));
        }

        /// What a rule says no to.
        public void refuse(String column, Refused refused) {
            refused.issues().forEach(issue -> faults.add(Fault.of(column, issue)));
        }

        public void refuse(@Nullable String column, Issue issue) {
            faults.add(Fault.of(column, issue));
        }

        /// What a person has to confirm.
        public void doubt(@Nullable String column, Issue issue) {
            doubts.add(Fault.of(column, issue));
        }

        public void like(Likeness likeness) {
            likenesses.add(likeness);
        }

        /// Notes a field that will be another than it is.
        public void change(String column, @Nullable Object before, @Nullable Object after) {
            changes.add(new Change(
                    column, before == null ? null : before.toString(), after == null ? null : Objects.toString(after)));
        }

        public boolean wrong() {
            return !faults.isEmpty();
        }

        public boolean undecided() {
            return !doubts.isEmpty() || !likenesses.isEmpty();
        }

        public Finding build() {
            Kind kind = wrong()
                    ? Kind.WRONG
                    : !likenesses.isEmpty()
                            ? Kind.DUPLICATE
                            : !doubts.isEmpty()
                                    ? Kind.DOUBTFUL
                                    : fresh ? Kind.NEW : changes.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
            return new Finding(line, label, kind, subject, fresh ? List.of() : changes, faults, doubts, likenesses);
        }
    }
}
