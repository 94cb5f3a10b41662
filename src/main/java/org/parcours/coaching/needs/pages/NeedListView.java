package org.parcours.coaching.needs.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.Family;
import org.parcours.coaching.needs.NeedLine;
import org.parcours.coaching.needs.NeedSearch;
import org.parcours.coaching.needs.NeedStep.State;
import org.parcours.startups.search.ParkChoice;
import org.parcours.text.Words;
import org.parcours.web.lists.Choice;
import org.parcours.web.lists.Door;
import org.parcours.web.lists.Facets;
import org.parcours.web.lists.ListFilter;
import org.parcours.web.lists.Slice;

/// What the list of needs shows, in the reader's words.
///
/// @param people who answers for needs of this list, by id
public record NeedListView(
        Words words,
        ListFilter filter,
        LocalDate today,
        Slice<NeedLine> slice,
        NeedSearch.Counts counts,
        Map<UUID, String> people,
        List<ParkChoice> parks,
        Families families,
        boolean mayExport) {
    private Facets facets() {
        return new Facets(words, filter, "/needs", "needs.");
    }

    public List<Choice> choices() {
        Facets facets = facets();
        List<Choice> choices = new ArrayList<>();
        if (parks.size() > 1) {
            choices.add(facets.named("park", parks, ParkChoice::code, ParkChoice::names));
        }
        choices.add(facets.of("family", families.all(), Family::code, family -> families.name(family.code(), words)));
        choices.add(facets.state(List.of(NeedSearch.OPEN, "closed", "all"), State.values()));
        choices.add(facets.of("person", people));
        choices.add(facets.words("late", "yes"));
        return choices;
    }

    public String sentence() {
        return words.say("needs.list.sentence", "open", counts.open(), "late", counts.late());
    }

    /// Each count opens what it counts.
    public List<Door> doors() {
        Facets facets = facets();
        List<Door> doors = new ArrayList<>();
        doors.add(facets.door(
                words.say("needs.door.open", counts.open()),
                "state",
                "",
                !filter.says("state") && !filter.says("late")));
        doors.add(facets.door(words.say("needs.door.late", counts.late()), "late", "yes", filter.says("late")));
        counts.byState()
                .forEach((state, count) -> doors.add(
                        facets.door(words.say("needs.door.state", words.say("needs.state." + state), count), state)));
        return doors;
    }

    public String familyOf(NeedLine line) {
        return families.name(line.family(), words);
    }

    /// `à contacter avant le 25/03/2026`, `réponse due depuis le 10/03/2026`; empty for a closed one.
    public String dueOf(NeedLine line) {
        return line.due()
                .first()
                .map(day -> words.say(
                        "needs.due."
                                + (line.due().contact() != null
                                        ? "contact"
                                        : line.due().answer() != null ? "answer" : "silence")
                                + ".by",
                        words.date(day)))
                .orElse("");
    }

    public String toneOf(NeedLine line) {
        return LifeView.tone(line.state());
    }

    /// Where what is shown is taken away, all its pages.
    ///
    /// @param format `xlsx` or `csv`
    public String export(String format) {
        return facets().export(format);
    }
}
