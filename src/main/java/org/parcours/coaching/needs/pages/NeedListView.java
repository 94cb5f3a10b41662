package org.parcours.coaching.needs.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.NeedFilter;
import org.parcours.coaching.needs.NeedLine;
import org.parcours.coaching.needs.NeedSearch;
import org.parcours.coaching.needs.NeedStep.State;
import org.parcours.startups.search.ParkChoice;
import org.parcours.text.Words;
import org.parcours.web.forms.Option;
import org.parcours.web.lists.Choice;
import org.parcours.web.lists.Door;
import org.parcours.web.lists.Slice;

/// What the list of needs shows, in the reader's words.
///
/// @param people who answers for needs of this list, by id
public record NeedListView(
        Words words,
        NeedFilter filter,
        LocalDate today,
        Slice<NeedLine> slice,
        NeedSearch.Counts counts,
        Map<UUID, String> people,
        List<ParkChoice> parks,
        Families families,
        boolean mayExport) {
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        if (parks.size() > 1) {
            choices.add(choice(
                    "park",
                    parks.stream()
                            .map(park -> new Option(park.code(), words.text(park.names())))
                            .toList()));
        }
        choices.add(choice(
                "family",
                families.all().stream()
                        .map(family -> new Option(family.code(), families.name(family.code(), words)))
                        .toList()));
        choices.add(new Choice("state", words.say("needs.filter.state"), filter.state(), states(), null));
        choices.add(choice(
                "person",
                people.entrySet().stream()
                        .map(person -> new Option(person.getKey().toString(), person.getValue()))
                        .toList()));
        choices.add(choice("late", List.of(new Option("yes", words.say("needs.filter.late.yes")))));
        return choices;
    }

    private List<Option> states() {
        return Stream.concat(
                        Stream.of("open", "closed", "all"),
                        Stream.of(State.values()).map(state -> state.name().toLowerCase(Locale.ROOT)))
                .map(state -> new Option(state, words.say("needs.filter.state." + state)))
                .toList();
    }

    private Choice choice(String name, List<Option> options) {
        return Choice.open(words, "needs.", name, filter.toMap(), options);
    }

    public String sentence() {
        return words.say("needs.list.sentence", "open", counts.open(), "late", counts.late());
    }

    /// Each count opens what it counts.
    public List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        doors.add(new Door(
                words.say("needs.door.open", counts.open()),
                "/needs" + filter.with("state", ""),
                filter.state().equals("open") && !filter.late()));
        doors.add(new Door(
                words.say("needs.door.late", counts.late()), "/needs" + filter.with("late", "yes"), filter.late()));
        counts.byState().forEach((state, count) -> {
            String name = state.name().toLowerCase(Locale.ROOT);
            doors.add(new Door(
                    words.say("needs.door.state", words.say("needs.state." + state), count),
                    "/needs" + filter.with("state", name),
                    filter.state().equals(name)));
        });
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
        return "/exports/needs" + filter.with("format", format);
    }
}
