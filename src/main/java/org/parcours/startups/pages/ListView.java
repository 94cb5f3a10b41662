package org.parcours.startups.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeList;
import org.parcours.codelists.CodeListEntry;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupLists;
import org.parcours.startups.search.Counts;
import org.parcours.startups.search.Line;
import org.parcours.startups.search.ParkChoice;
import org.parcours.startups.search.SavedViews.SavedView;
import org.parcours.startups.search.State;
import org.parcours.text.Words;
import org.parcours.web.lists.Choice;
import org.parcours.web.lists.Facets;
import org.parcours.web.lists.ListFilter;
import org.parcours.web.lists.Slice;

/// What the list page shows, in the reader's words.
public record ListView(
        Words words,
        ListFilter filter,
        LocalDate day,
        Counts counts,
        Slice<Line> slice,
        List<ParkChoice> parks,
        List<SavedView> views,
        CodeLists lists,
        boolean mayRegister,
        boolean mayExport) {
    private static final int FIRST_COHORT = 2001;

    private Facets facets() {
        return new Facets(words, filter, "/startups", "startups.");
    }

    /// The filters that are used most.
    public List<Choice> choices() {
        Facets facets = facets();
        List<Choice> choices = new ArrayList<>();
        if (parks.size() > 1) {
            choices.add(facets.named("park", parks, ParkChoice::code, ParkChoice::names));
        }
        choices.add(facets.of("state", "startups.state.", State.values()));
        choices.add(entries("stage", StartupLists.STAGES));
        choices.add(entries("sector", StartupLists.SECTORS));
        return choices;
    }

    /// The rest, folded away until asked for.
    public List<Choice> moreChoices() {
        Facets facets = facets();
        return List.of(
                facets.of("kind", "startups.kind.", Startup.Kind.values()),
                facets.of("residency", "startups.residency.", Startup.Residency.values()),
                facets.of(
                        "cohort",
                        IntStream.iterate(day.getYear(), year -> year >= FIRST_COHORT, year -> year - 1)
                                .boxed()
                                .toList(),
                        year -> Integer.toString(year),
                        words::year),
                facets.sort());
    }

    public boolean moreInForce() {
        return Stream.of("kind", "residency", "cohort", "sort", "on").anyMatch(filter::says);
    }

    private Choice entries(String name, CodeList list) {
        return facets().named(name, lists.offered(list), CodeListEntry::code, CodeListEntry::names);
    }

    /// `1 512 startups, dont 500 accompagnées`.
    public String sentence() {
        return words.say(
                filter.narrows() ? "startups.list.found" : "startups.list.sentence",
                "total",
                counts.total(),
                "supported",
                counts.supported());
    }

    /// The name in the other script, where it is known.
    public String otherNameOf(Line line) {
        return words.language().otherNameOf(line.name(), line.nameArabic());
    }

    public String stageOf(Line line) {
        return line.state() == State.SUPPORTED ? lists.name(StartupLists.STAGES, line.stage(), words) : "";
    }

    public String monthOf(Line line) {
        Long month = line.month(day);
        Long months = line.months();
        return month == null || months == null || line.state() != State.SUPPORTED
                ? ""
                : words.say("startups.list.month", "month", month, "months", months);
    }

    public static String tone(State state) {
        return switch (state) {
            case SUPPORTED -> "brand";
            case LEFT, ACQUIRED, MERGED -> "good";
            case CEASED -> "bad";
            case APPLICANT -> "";
        };
    }

    public String seenOf(Line line) {
        String seenAs = line.seenAs();
        return seenAs == null ? "" : words.say("journeys.status." + seenAs) + " · " + words.date(line.seenOn());
    }

    /// The filter's words as hidden fields.
    public Map<String, String> kept() {
        return filter.toMap();
    }

    /// The saved view that is shown now, if any.
    public Optional<SavedView> current() {
        String query = filter.with("", "").substring(1);
        return views.stream().filter(view -> view.query().equals(query)).findFirst();
    }

    /// Where what is shown is taken away, all its pages.
    ///
    /// @param format `xlsx` or `csv`
    public String export(String format) {
        return facets().export(format);
    }

    public @Nullable String on() {
        return filter.toMap().get("on");
    }
}
