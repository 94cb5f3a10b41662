package org.parcours.coaching.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.NeedStep.State;
import org.parcours.database.Ids;
import org.parcours.startups.journeys.Refusal;
import org.parcours.values.Lines;

/// Something a startup asks for, with its own life. Every method answers the need as it stands next, or refuses.
///
/// @param family code of the settable list of families
/// @param words as the startup says it
/// @param expressedBy who said it
/// @param steps in their order; the first says that it was expressed, the last is its state
public record Need(
        UUID id,
        UUID startup,
        UUID park,
        String family,
        String words,
        Urgency urgency,
        LocalDate expressedOn,
        String expressedBy,
        Wish wish,
        List<NeedStep> steps) {
    private static final int LONGEST = 4000;

    public enum Urgency {
        LOW,
        ORDINARY,
        HIGH
    }

    /// A need as somebody says it.
    ///
    /// @param expressedOn null for today
    public record Draft(
            @Nullable String family,
            @Nullable String words,
            @Nullable Urgency urgency,
            @Nullable LocalDate expressedOn,
            @Nullable String expressedBy,
            Wish wish) {}

    public Need {
        steps = List.copyOf(steps);
    }

    /// A need that is new, with its first step.
    ///
    /// @param leftOn the day on which the startup left; null while it has not
    /// @throws org.parcours.text.Refused naming the field that is wrong
    public static Need expressed(
            UUID startup, UUID park, Draft said, Family family, @Nullable LocalDate leftOn, Acting acting) {
        LocalDate on = day(said.expressedOn(), acting.today(), "expressedOn");
        if (leftOn != null && !on.isBefore(leftOn)) {
            throw NeedRefusal.STARTUP_LEFT.of("words", leftOn);
        }
        if (!family.offered()) {
            throw NeedRefusal.FAMILY_RETIRED.of("family");
        }
        return new Need(
                Ids.next(),
                startup,
                park,
                family.code(),
                text(said.words(), "words"),
                said.urgency() == null ? Urgency.ORDINARY : said.urgency(),
                on,
                line(said.expressedBy(), "expressedBy"),
                said.wish().checked(family.shape()),
                List.of(new NeedStep(Ids.next(), State.EXPRESSED, on, acting.person(), null)));
    }

    /// The same need under an id that a preview gave it.
    public Need under(UUID given) {
        return new Need(given, startup, park, family, words, urgency, expressedOn, expressedBy, wish, steps);
    }

    /// The same need, said more exactly: what hangs on its family, day and words stays.
    ///
    /// @throws org.parcours.text.Refused naming the field that is wrong
    public Need corrected(Draft said, Family family) {
        return new Need(
                id,
                startup,
                park,
                this.family,
                words,
                said.urgency() == null ? urgency : said.urgency(),
                expressedOn,
                text(said.expressedBy(), "expressedBy"),
                said.wish().checked(family.shape()),
                steps);
    }

    /// Whether another says the same of the same day while this one is open: a form that was sent twice.
    boolean says(Need other) {
        return last().state().open()
                && family.equals(other.family)
                && words.equals(other.words)
                && expressedOn.equals(other.expressedOn)
                && wish.equals(other.wish);
    }

    private static LocalDate day(@Nullable LocalDate given, LocalDate today, String field) {
        if (given != null && given.isAfter(today)) {
            throw Refusal.IN_THE_FUTURE.of(field);
        }
        return given == null ? today : given;
    }

    private static String text(@Nullable String given, String field) {
        if (given == null || given.isBlank()) {
            throw Refusal.MISSING.of(field);
        }
        if (given.length() > LONGEST) {
            throw NeedRefusal.TOO_LONG.of(field, LONGEST);
        }
        return Objects.requireNonNull(Lines.text(field, given));
    }

    private static String line(@Nullable String given, String field) {
        return Objects.requireNonNull(Lines.line(field, text(given, field)));
    }

    /// Who acts, and on which day.
    ///
    /// @param person null for the startup itself
    public record Acting(@Nullable UUID person, LocalDate today) {}

    /// The need after one more step.
    ///
    /// @param leftOn the day on which the startup left; null while it has not
    /// @throws org.parcours.text.Refused where the step does not follow from the last one
    public Need stepped(NeedStep.Draft draft, @Nullable LocalDate leftOn, Acting acting) {
        State next = draft.state();
        if (next == null) {
            throw Refusal.MISSING.of("state");
        }
        refuseUnlessNext(next);
        if (draft.seen() != null && !draft.seen().equals(last().id())) {
            throw NeedRefusal.CHANGED_MEANWHILE.of("state");
        }
        LocalDate on = day(draft.happenedOn(), acting.today(), "happenedOn");
        if (on.isBefore(last().happenedOn())) {
            throw NeedRefusal.BEFORE_LAST_STEP.of("happenedOn", last().happenedOn());
        }
        if (next == State.REOPENED && leftOn != null && !on.isBefore(leftOn)) {
            throw NeedRefusal.STARTUP_LEFT.of("state", leftOn);
        }
        @Nullable String reason = next.needsReason() ? text(draft.reason(), "reason") : optional(draft.reason());
        return with(new NeedStep(Ids.next(), next, on, acting.person(), reason));
    }

    /// The need whose last step has another reason, or was taken by another.
    public Need restepped(@Nullable String reason, @Nullable UUID person) {
        NeedStep last = last();
        String said = last.state().needsReason() ? text(reason, "reason") : optional(reason);
        List<NeedStep> next = new ArrayList<>(steps.subList(0, steps.size() - 1));
        next.add(new NeedStep(last.id(), last.state(), last.happenedOn(), person, said));
        return new Need(id, startup, park, family, words, urgency, expressedOn, expressedBy, wish, next);
    }

    private void refuseUnlessNext(State next) {
        State now = last().state();
        if (now.next().contains(next)) {
            return;
        }
        if (next == State.EXPRESSED) {
            throw NeedRefusal.NOT_A_STEP.of("state");
        }
        if (!now.open()) {
            throw NeedRefusal.CLOSED_ALREADY.of("state", last().happenedOn());
        }
        throw next == State.TAKEN
                ? NeedRefusal.TAKEN_ALREADY.of("state", last().happenedOn())
                : NeedRefusal.STILL_OPEN.of("state");
    }

    private static @Nullable String optional(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : text(reason, "reason");
    }

    Need with(NeedStep step) {
        List<NeedStep> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Need(id, startup, park, family, words, urgency, expressedOn, expressedBy, wish, longer);
    }

    /// Without its last step, which was a mistake.
    ///
    /// @throws org.parcours.text.Refused where it is not the last one, or the first
    Need without(UUID step) {
        if (steps.size() == 1 || !last().id().equals(step)) {
            throw NeedRefusal.NOT_THE_LAST.of("state");
        }
        return new Need(
                id,
                startup,
                park,
                family,
                words,
                urgency,
                expressedOn,
                expressedBy,
                wish,
                steps.subList(0, steps.size() - 1));
    }

    public NeedStep last() {
        return steps.getLast();
    }

    public State state() {
        return last().state();
    }

    public boolean open() {
        return state().open();
    }

    /// The day it was expressed, or last reopened.
    public LocalDate openedOn() {
        return latest(State.EXPRESSED, State.REOPENED).map(NeedStep::happenedOn).orElse(expressedOn);
    }

    /// Who took it in charge since it was opened, if anybody did.
    public Optional<UUID> takenBy() {
        return latest(State.EXPRESSED, State.REOPENED, State.TAKEN)
                .filter(step -> step.state() == State.TAKEN)
                .map(NeedStep::person);
    }

    private Optional<NeedStep> latest(State... any) {
        return steps.reversed().stream()
                .filter(step -> List.of(any).contains(step.state()))
                .findFirst();
    }
}
