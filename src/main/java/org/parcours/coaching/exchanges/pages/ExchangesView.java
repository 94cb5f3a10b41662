package org.parcours.coaching.exchanges.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.ExchangeFilter;
import org.parcours.coaching.exchanges.ExchangeFound;
import org.parcours.coaching.exchanges.ExchangeSearch;
import org.parcours.startups.search.ParkChoice;
import org.parcours.text.Words;
import org.parcours.web.forms.Option;
import org.parcours.web.lists.Address;
import org.parcours.web.lists.Choice;
import org.parcours.web.lists.Door;
import org.parcours.web.lists.Slice;

/// What the list of all exchanges shows, in the reader's words.
///
/// @param people who spoke with startups of this list, by id
public record ExchangesView(
        Words words,
        ExchangeFilter filter,
        Slice<ExchangeFound> slice,
        ExchangeSearch.Counts counts,
        Map<UUID, String> people,
        List<ParkChoice> parks,
        boolean mayCoach,
        boolean mayExport) {
    /// `1 240 échanges avec 58 startups`.
    public String sentence() {
        return words.say("exchanges.list.sentence", "all", counts.all(), "startups", counts.startups());
    }

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
                "person",
                people.entrySet().stream()
                        .map(person -> new Option(person.getKey().toString(), person.getValue()))
                        .toList()));
        choices.add(choice(
                "kind",
                Arrays.stream(Exchange.Kind.values())
                        .map(kind -> new Option(Address.path(kind), words.say("exchanges.kind." + kind)))
                        .toList()));
        return choices;
    }

    private Choice choice(String name, List<Option> options) {
        return Choice.open(words, "exchanges.", name, filter.toMap(), options);
    }

    public Choice sort() {
        return new Choice(
                "sort",
                words.say("exchanges.filter.sort"),
                Address.path(filter.sort()),
                Arrays.stream(ExchangeFilter.Sort.values())
                        .map(sort -> new Option(Address.path(sort), words.say("exchanges.sort." + sort)))
                        .toList(),
                null);
    }

    /// Each count opens what it counts.
    public List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        doors.add(new Door(
                words.say(
                        "exchanges.door.all",
                        counts.byKind().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()),
                "/exchanges" + filter.with("kind", ""),
                filter.kind() == null));
        counts.byKind()
                .forEach((kind, count) -> doors.add(new Door(
                        words.say("exchanges.door.kind", words.say("exchanges.kind." + kind), count),
                        "/exchanges" + filter.with("kind", Address.path(kind)),
                        kind == filter.kind())));
        return doors;
    }

    /// A day of the filter as a field shows it.
    public @Nullable String day(String name) {
        return filter.toMap().get(name);
    }

    /// Where what is shown is taken away, all its pages.
    ///
    /// @param format `xlsx` or `csv`
    public String export(String format) {
        return "/exports/exchanges" + filter.with("format", format);
    }
}
