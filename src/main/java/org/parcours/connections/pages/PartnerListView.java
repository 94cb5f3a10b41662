package org.parcours.connections.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.parcours.connections.Partner;
import org.parcours.connections.search.PartnerCounts;
import org.parcours.connections.search.PartnerLine;
import org.parcours.connections.search.PartnerSearch;
import org.parcours.parks.Park;
import org.parcours.parks.Region;
import org.parcours.web.lists.Choice;
import org.parcours.web.lists.Facets;
import org.parcours.web.lists.ListFilter;
import org.parcours.web.lists.Slice;

/// What the list of partners shows.
///
/// @param languages that may be filtered by, ISO 639-1
/// @param families alike, by code
public record PartnerListView(
        Labels labels,
        ListFilter filter,
        PartnerCounts counts,
        Slice<PartnerLine> slice,
        List<String> languages,
        List<String> families,
        boolean mayRegister) {
    private Facets facets() {
        return new Facets(labels.words(), filter, "/partners", "connections.");
    }

    /// The filters that are used most.
    public List<Choice> choices() {
        Facets facets = facets();
        return List.of(
                facets.of("kind", "connections.kind.", Partner.Kind.values()),
                facets.of("family", families, code -> code, labels::family),
                facets.of("offers", "connections.offers.", PartnerSearch.Standing.values()));
    }

    /// The rest, folded away until asked for.
    public List<Choice> moreChoices() {
        Facets facets = facets();
        return List.of(
                facets.named("park", labels.parks(), Park::code, Park::names),
                facets.named("region", labels.regions(), Region::code, Region::names),
                facets.of("language", languages, code -> code, labels::language));
    }

    public boolean moreInForce() {
        return filter.says("park") || filter.says("region") || filter.says("language");
    }

    public String familiesOf(PartnerLine line) {
        return line.families().stream()
                .map(labels::family)
                .collect(Collectors.joining(labels.words().say("connections.and")));
    }
}
