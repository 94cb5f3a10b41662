package org.parcours.coaching.exchanges.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.ExchangeFound;
import org.parcours.coaching.exchanges.ExchangeSearch;
import org.parcours.startups.search.ParkChoice;
import org.parcours.text.Words;
import org.parcours.web.lists.Address;
import org.parcours.web.lists.Choice;
import org.parcours.web.lists.Door;
import org.parcours.web.lists.Facets;
import org.parcours.web.lists.ListFilter;
import org.parcours.web.lists.Slice;

/// What the list of all exchanges shows, in the reader's words.
///
/// @param people who spoke with startups of this list, by id
public record ExchangesView(
        Words words,
        ListFilter filter,
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

    private Facets facets() {
        return new Facets(words, filter, "/exchanges", "exchanges.");
    }

    public List<Choice> choices() {
        Facets facets = facets();
        List<Choice> choices = new ArrayList<>();
        if (parks.size() > 1) {
            choices.add(facets.named("park", parks, ParkChoice::code, ParkChoice::names));
        }
        choices.add(facets.of("person", people));
        choices.add(facets.of("kind", "exchanges.kind.", Exchange.Kind.values()));
        return choices;
    }

    public Choice sort() {
        return facets().sort();
    }

    /// Each count opens what it counts.
    public List<Door> doors() {
        Facets facets = facets();
        long all = counts.byKind().values().stream().mapToLong(Long::longValue).sum();
        List<Door> doors = new ArrayList<>();
        doors.add(facets.door(words.say("exchanges.door.all", all), "kind", "", !filter.says("kind")));
        counts.byKind()
                .forEach((kind, count) -> doors.add(facets.door(
                        words.say("exchanges.door.kind", words.say("exchanges.kind." + kind), count),
                        "kind",
                        Address.path(kind),
                        kind == filter.get("kind", Exchange.Kind.class))));
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
        return facets().export(format);
    }
}
