package org.parcours.connections.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parcours.connections.Partner;
import org.parcours.connections.search.PartnerCounts;
import org.parcours.connections.search.PartnerFilter;
import org.parcours.connections.search.PartnerLine;
import org.parcours.web.forms.Option;
import org.parcours.web.lists.Choice;
import org.parcours.web.lists.Slice;

/// What the list of partners shows.
///
/// @param languages that may be filtered by, ISO 639-1
/// @param families alike, by code
public record PartnerListView(
        Labels labels,
        PartnerFilter filter,
        PartnerCounts counts,
        Slice<PartnerLine> slice,
        List<String> languages,
        List<String> families,
        boolean mayRegister) {
    /// The filters that are used most.
    public List<Choice> choices() {
        return List.of(
                choice(
                        "kind",
                        Arrays.stream(Partner.Kind.values())
                                .map(kind -> new Option(kind.name().toLowerCase(Locale.ROOT), labels.kind(kind)))
                                .toList()),
                choice(
                        "family",
                        families.stream()
                                .map(code -> new Option(code, labels.family(code)))
                                .toList()),
                choice(
                        "offers",
                        Arrays.stream(PartnerFilter.Standing.values())
                                .map(one -> new Option(
                                        one.name().toLowerCase(Locale.ROOT),
                                        labels.words().say("connections.offers." + one)))
                                .toList()));
    }

    /// The rest, folded away until asked for.
    public List<Choice> moreChoices() {
        return List.of(
                choice(
                        "park",
                        labels.parks().stream()
                                .map(park ->
                                        new Option(park.code(), labels.words().text(park.names())))
                                .toList()),
                choice(
                        "region",
                        labels.regions().stream()
                                .map(region ->
                                        new Option(region.code(), labels.words().text(region.names())))
                                .toList()),
                choice(
                        "language",
                        languages.stream()
                                .map(code -> new Option(code, labels.language(code)))
                                .toList()));
    }

    private Choice choice(String name, List<Option> options) {
        return Choice.open(labels.words(), "connections.", name, filter.toMap(), options);
    }

    public boolean moreInForce() {
        Map<String, String> said = filter.toMap();
        return said.containsKey("park") || said.containsKey("region") || said.containsKey("language");
    }

    public String familiesOf(PartnerLine line) {
        return line.families().stream()
                .map(labels::family)
                .collect(Collectors.joining(labels.words().say("connections.and")));
    }
}
