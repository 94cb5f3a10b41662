package org.parcours.connections.introductions.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parcours.coaching.needs.Families;
import org.parcours.connections.introductions.IntroductionFilter;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.IntroductionState;
import org.parcours.text.Words;
import org.parcours.web.forms.Option;
import org.parcours.web.lists.Choice;
import org.parcours.web.lists.Door;
import org.parcours.web.lists.Slice;

/// What the list of introductions shows, in the reader's words.
///
/// @param staff whether the reader supports startups, and is not of a side
public record ListView(
        Words words,
        IntroductionFilter filter,
        LocalDate today,
        Slice<IntroductionLine> slice,
        IntroductionSearch.Counts counts,
        Families families,
        boolean staff) {
    public String sentence() {
        return words.say(
                staff && counts.open() > 0 ? "introductions.list.sentence" : "introductions.list.sentence.side",
                "open",
                counts.open(),
                "startup",
                counts.in(IntroductionState.PROPOSED),
                "partner",
                counts.in(IntroductionState.STARTUP_AGREED));
    }

    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "state",
                words.say("introductions.filter.state"),
                filter.state(),
                Stream.concat(
                                Stream.of(IntroductionFilter.OPEN, IntroductionFilter.ALL),
                                Stream.of(IntroductionState.values())
                                        .filter(step -> step != IntroductionState.PARTNER_AGREED)
                                        .map(step -> step.name().toLowerCase(Locale.ROOT)))
                        .map(state -> new Option(state, words.say("introductions.filter.state." + state)))
                        .toList(),
                null));
        choices.add(choice("waits", List.of("startup", "partner")));
        if (staff) {
            choices.add(choice("mine", List.of("yes")));
        }
        return choices;
    }

    private Choice choice(String name, List<String> values) {
        return Choice.open(
                words,
                "introductions.",
                name,
                filter.toMap(),
                values.stream()
                        .map(value -> new Option(value, words.say("introductions.filter." + name + "." + value)))
                        .toList());
    }

    /// Each count opens what it counts.
    public List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        doors.add(new Door(
                words.say("introductions.door.open", counts.open()),
                "/introductions" + filter.with("state", ""),
                filter.state().equals(IntroductionFilter.OPEN)));
        counts.byState().forEach((state, count) -> {
            String name = state.name().toLowerCase(Locale.ROOT);
            doors.add(new Door(
                    words.say("introductions.door.state", words.say("introductions.filter.state." + name), count),
                    "/introductions" + filter.with("state", name),
                    filter.state().equals(name)));
        });
        return doors;
    }

    /// What the address says beside the fields of the filters.
    public Map<String, String> kept() {
        Map<String, String> kept = filter.toMap();
        kept.keySet().retainAll(Set.of("need", "startup", "partner"));
        return kept;
    }

    public String stateOf(IntroductionLine line) {
        return Rows.state(line, words);
    }

    public String toneOf(IntroductionLine line) {
        return Rows.tone(line.state(), line.outcome());
    }

    public String familyOf(IntroductionLine line) {
        return families.name(line.need().family(), words);
    }
}
