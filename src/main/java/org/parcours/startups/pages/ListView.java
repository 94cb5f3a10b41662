package org.parcours.startups.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeList;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupLists;
import org.parcours.startups.search.Counts;
import org.parcours.startups.search.Line;
import org.parcours.startups.search.ParkChoice;
import org.parcours.startups.search.SavedViews.SavedView;
import org.parcours.startups.search.Sort;
import org.parcours.startups.search.StartupFilter;
import org.parcours.startups.search.State;
import org.parcours.text.Words;
import org.parcours.web.forms.Option;
import org.parcours.web.lists.Choice;
import org.parcours.web.lists.Slice;

/// What the list page shows, in the reader's words.
public record ListView(
        Words words,
        StartupFilter filter,
        LocalDate day,
        Counts counts,
        Slice<Line> slice,
        List<ParkChoice> parks,
        List<SavedView> views,
        CodeLists lists,
        boolean mayRegister,
        boolean mayExport) {
    private static final int FIRST_COHORT = 2001;

    /// The filters that are used most.
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        if (parks.size() > 1) {
            choices.add(choice(
                    "park",
                    parks.stream()
                            .map(park -> new Option(park.code(), words.text(park.names())))
                            .toList()));
        }
        choices.add(choice("state", words("startups.state.", State.values())));
        choices.add(choice("stage", entries(StartupLists.STAGES)));
        choices.add(choice("sector", entries(StartupLists.SECTORS)));
        return choices;
    }

    /// The rest, folded away until asked for.
    public List<Choice> moreChoices() {
        return List.of(
                choice("kind", words("startups.kind.", Startup.Kind.values())),
                choice("residency", words("startups.residency.", Startup.Residency.values())),
                choice(
                        "cohort",
                        IntStream.iterate(day.getYear(), year -> year >= FIRST_COHORT, year -> year - 1)
                                .mapToObj(year -> new Option(Integer.toString(year), words.year(year)))
                                .toList()),
                new Choice(
                        "sort",
                        words.say("startups.filter.sort"),
                        filter.sort().path(),
                        sorts().stream()
                                .map(sort -> new Option(sort.path(), words.say("startups.sort." + sort)))
                                .toList(),
                        null));
    }

    public boolean moreInForce() {
        return filter.toMap().keySet().stream()
                .anyMatch(List.of("kind", "residency", "cohort", "sort", "on")::contains);
    }

    private Choice choice(String name, List<Option> options) {
        return Choice.open(words, "startups.", name, filter.toMap(), options);
    }

    private List<Option> words(String prefix, Enum<?>... values) {
        return java.util.Arrays.stream(values)
                .map(value -> new Option(value.name().toLowerCase(Locale.ROOT), words.say(prefix + value)))
                .toList();
    }

    private List<Option> entries(CodeList list) {
        return lists.offered(list).stream()
                .map(entry -> new Option(entry.code(), words.text(entry.names())))
                .toList();
    }

    /// Orders that the list can take now.
    private List<Sort> sorts() {
        return filter.q() == null
                ? List.of(Sort.NAME, Sort.ADMITTED, Sort.SEEN, Sort.CHANGED)
                : List.of(Sort.MATCH, Sort.NAME, Sort.ADMITTED, Sort.SEEN, Sort.CHANGED);
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
        return "/exports/startups" + filter.with("format", format);
    }

    public @Nullable String on() {
        LocalDate on = filter.on();
        return on == null ? null : on.toString();
    }
}
