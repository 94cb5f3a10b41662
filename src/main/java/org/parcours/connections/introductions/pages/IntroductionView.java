package org.parcours.connections.introductions.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionContacts;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.connections.introductions.IntroductionStep;
import org.parcours.connections.introductions.Side;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.startups.DossierPanel.Action;
import org.parcours.text.Words;

/// What the page of an introduction shows.
///
/// @param sentence what is so, to be said aloud
/// @param notes what is in its way, each to be read before anything is done
/// @param actions what the staff can do next, the first that is primary first
/// @param answers the side that the reader may answer for; null where it is not theirs to answer
/// @param asks whether the side that is waited for can be written to again
/// @param chart HTML of its line
/// @param followUps what the sides said 30 and 90 days later
/// @param people who is asked on each side, as far as the reader may know
/// @param staff whether the reader supports the startup: the way to dossier and partner is open to them
public record IntroductionView(
        Introduction introduction,
        IntroductionLine line,
        String family,
        String sentence,
        String tone,
        List<String> notes,
        List<Action> actions,
        @Nullable Side answers,
        boolean asks,
        String chart,
        List<Event> events,
        List<Result> results,
        List<String> followUps,
        List<Person> people,
        boolean staff) {
    /// A step of its line, oldest first.
    ///
    /// @param undo path that takes it back; null where it cannot be
    public record Event(
            LocalDate day,
            String what,
            String tone,
            String who,
            @Nullable String why,
            @Nullable String undo) {}

    /// Something that came of it.
    ///
    /// @param value in the reader's words; empty where it has none
    /// @param document path of its proof; null where there is none
    /// @param href form that corrects it; null where the reader may not
    public record Result(
            Outcome outcome,
            String kind,
            String value,
            @Nullable String document,
            @Nullable String href) {}

    /// Who is asked on a side.
    public record Person(String side, IntroductionContacts.ContactPerson asked) {}

    public String address() {
        return "/introductions/" + introduction.id();
    }

    /// Why a step came so; of what the system ended, in the reader's words.
    static @Nullable String reason(IntroductionStep step, Words words) {
        String reason = step.reason();
        if (reason == null) {
            return step.how();
        }
        return step.side() == Side.SYSTEM ? words.say("introductions.ending." + reason) : reason;
    }
}
