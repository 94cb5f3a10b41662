package org.parcours.indicators.publications;

import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.publications.PassportBody.Place;
import org.springframework.stereotype.Component;

/// Adds an approved publication to the chain. Whoever calls holds the chain's lock.
@Component
class Chain {
    private final NetworkSeal seal;
    private final PassportBody body;
    private final Indicators indicators;

    Chain(NetworkSeal seal, PassportBody body, Indicators indicators) {
        this.seal = seal;
        this.body = body;
        this.indicators = indicators;
    }

    /// Seals it as the last of the chain.
    ///
    /// @param table through the connection that decides: the application's, or the owner's for a replayed past
    /// @return the slug of its page
    String add(ChainTable table, Publication publication, @Nullable Publication replaced) {
        var last = table.last();
        int number = last.map(link -> link.number() + 1).orElse(1);
        String slug = table.free(name(publication));
        var definition =
                indicators.definition(publication.code(), publication.version()).orElseThrow();
        var frozen = body.of(
                publication,
                definition,
                new Place(number, slug, table.moment()),
                replaced,
                park -> table.park(park).orElseThrow());
        var passport = seal.seal(frozen, last.map(ChainTable.Link::seal).orElse(null));
        table.add(number, publication.id(), slug, publication.replaces(), passport);
        return slug;
    }

    /// `survival-after-exit-5-years-2022-11-04`.
    private static String name(Publication publication) {
        Double years = publication.query().years();
        String length = years == null
                ? ""
                : years == Math.rint(years)
                        ? "-" + years.longValue() + "-years"
                        : "-" + Math.round(years * 12) + "-months";
        return publication.code() + length + "-" + publication.query().on();
    }
}
