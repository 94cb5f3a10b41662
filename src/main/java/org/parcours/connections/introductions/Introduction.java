package org.parcours.connections.introductions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;
import org.parcours.values.Lines;

/// A startup and a partner brought together for a need. What may happen next follows from what has
/// happened; every
/// method answers it as it stands next, or refuses.
///
/// @param offer null where the partner was thought of without an offer
/// @param contact who is asked on the partner's side
/// @param founder who is asked on the startup's side
/// @param message what is said to both with the proposal
/// @param steps in their order; the first is that it was proposed, the last is its state
public record Introduction(
        UUID id,
        UUID startup,
        UUID park,
        UUID need,
        UUID partner,
        @Nullable UUID offer,
        @Nullable UUID contact,
        @Nullable UUID founder,
        @Nullable String message,
        List<IntroductionStep> steps) {
    private static final int LONGEST = 2000;

    public Introduction {
        steps = List.copyOf(steps);
    }

    public IntroductionStep last() {
        return steps.getLast();
    }

    public IntroductionState state() {
        return last().step();
    }

    public LocalDate proposedOn() {
        return steps.getFirst().on();
    }

    public Optional<IntroductionStep> taken(IntroductionState step) {
        return steps.stream().filter(one -> one.step() == step).findFirst();
    }

    /// Which side is waited for; empty where none is.
    public Optional<Side> waitsFor() {
        return state().waitsFor();
    }

    /// A side's answer. When the second has agreed, both are connected by the same step.
    ///
    /// @throws Refused where it was answered already, or is not this side's turn
    Introduction answered(Side side, boolean agrees, LocalDate on, @Nullable UUID person, @Nullable String reason) {
        IntroductionState step = agrees ? side.agreed() : side.declined();
        if (!state().next().contains(step)) {
            throw refusal(step);
        }
        Introduction next = with(new IntroductionStep(step, side, on, person, null, reason(reason)));
        return step == IntroductionState.PARTNER_AGREED
                ? next.with(new IntroductionStep(IntroductionState.CONNECTED, Side.SYSTEM, on, null, null, null))
                : next;
    }

    /// The two met.
    ///
    /// @throws Refused where they were not connected, or the day is before that or still to come
    Introduction met(LocalDate day, LocalDate today, @Nullable UUID person, @Nullable String how) {
        return stepped(IntroductionState.MET, day, today, person, reason(how), null);
    }

    /// The two met, as one of them says.
    ///
    /// @throws Refused as where the staff says it
    Introduction metAsSaidBy(Side side, LocalDate day, LocalDate today) {
        return stepped(
                IntroductionState.MET,
                day,
                today,
                new IntroductionStep(IntroductionState.MET, side, day, null, null, null));
    }

    /// Without its last step, which was a mistake: a meeting, or what ended it before both were connected.
    ///
    /// @throws Refused where the last step cannot be taken back
    Introduction withoutLast() {
        if (!last().undoable()) {
            throw Refused.field("step", "introductions.refused.undo");
        }
        return new Introduction(
                id, startup, park, need, partner, offer, contact, founder, message, steps.subList(0, steps.size() - 1));
    }

    /// The staff takes it back before both were connected.
    Introduction withdrawn(LocalDate today, @Nullable UUID person, @Nullable String reason) {
        if (reason(reason) == null) {
            throw Refused.field("reason", "introductions.refused.reason");
        }
        return stepped(IntroductionState.WITHDRAWN, today, today, person, null, reason(reason));
    }

    /// Nobody answered, or the connected two never met.
    Introduction lapsed(LocalDate today, @Nullable UUID person, String reason) {
        return stepped(IntroductionState.LAPSED, today, today, person, null, reason);
    }

    private Introduction stepped(
            IntroductionState step,
            LocalDate day,
            LocalDate today,
            @Nullable UUID person,
            @Nullable String how,
            @Nullable String reason) {
        return stepped(
                step,
                day,
                today,
                new IntroductionStep(step, person == null ? Side.SYSTEM : Side.STAFF, day, person, how, reason));
    }

    private Introduction stepped(IntroductionState step, LocalDate day, LocalDate today, IntroductionStep taken) {
        if (!state().next().contains(step)) {
            throw refusal(step);
        }
        if (day.isAfter(today)) {
            throw Refused.field("on", "introductions.refused.future");
        }
        if (day.isBefore(last().on())) {
            throw Refused.field("on", "introductions.refused.before", last().on());
        }
        return with(taken);
    }

    private Refused refusal(IntroductionState step) {
        if (taken(step).isPresent()) {
            return Refused.field("step", "introductions.refused.already", last().on());
        }
        return Refused.field("step", "introductions.refused.state." + state(), last().on());
    }

    Introduction with(IntroductionStep step) {
        List<IntroductionStep> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Introduction(id, startup, park, need, partner, offer, contact, founder, message, longer);
    }

    /// Returns a stated reason as it is stored, or null if blank.
    ///
    /// @throws Refused (field `reason`) if it is too long
    public static @Nullable String reason(@Nullable String typed) {
        if (typed != null && typed.length() > LONGEST) {
            throw Refused.field("reason", "introductions.refused.long", LONGEST);
        }
        return Lines.text("reason", typed);
    }
}
