package org.parcours.connections.introductions.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parcours.coaching.needs.Families;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.IntroductionState;
import org.parcours.text.Words;
import org.parcours.web.lists.Address;
import org.parcours.web.lists.Choice;
import org.parcours.web.lists.Door;
import org.parcours.web.lists.Facets;
import org.parcours.web.lists.ListFilter;
import org.parcours.web.lists.Slice;

/// What the list of introductions shows, in the reader's words.
///
/// @param staff whether the reader supports startups, and is not of a side
public record ListView(
        Words words,
        ListFilter filter,
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

    private Facets facets() {
        return new Facets(words, filter, "/introductions", "introductions.");
    }

    public List<Choice> choices() {
        Facets facets = facets();
        List<Choice> choices = new ArrayList<>();
        choices.add(facets.state(
                List.of(IntroductionSearch.OPEN, IntroductionSearch.ALL),
                Stream.of(IntroductionState.values())
                        .filter(step -> step != IntroductionState.PARTNER_AGREED)
                        .toArray(IntroductionState[]::new)));
        choices.add(facets.words("waits", "startup", "partner"));
        if (staff) {
            choices.add(facets.words("mine", "yes"));
        }
        return choices;
    }

    /// Each count opens what it counts.
    public List<Door> doors() {
        Facets facets = facets();
        List<Door> doors = new ArrayList<>();
        doors.add(facets.door(words.say("introductions.door.open", counts.open()), "state", "", !filter.says("state")));
        counts.byState()
                .forEach((state, count) -> doors.add(facets.door(
                        words.say(
                                "introductions.door.state",
                                words.say("introductions.filter.state." + Address.path(state)),
                                count),
                        state)));
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
