package org.parcours.startups.recognition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Closeness;
import org.parcours.text.SiteKey;

/// What a startup is recognised by, under one of its names.
///
/// @param kinds bit set of the kinds of numbers that it has
/// @param line of the file that brought it; 0 if it was known before
record Candidate(
        UUID startup,
        String name,
        @Nullable UUID park,
        int kinds,
        @Nullable SiteKey site,
        @Nullable Integer foundedIn,
        int line) {
    /// Whether both have the same web site.
    boolean sharesSite(Description asked) {
        return site != null && site.equals(asked.site());
    }

    /// Whether both have the same web site, which nobody shares with others.
    boolean sharesOwnSite(Description asked) {
        return site != null && site.own() && site.equals(asked.site());
    }

    boolean hasOtherSite(Description asked) {
        return site != null && asked.site() != null && !site.equals(asked.site());
    }

    /// Companies found the day of their foundation differently by a year.
    boolean hasOtherYear(Description asked) {
        return foundedIn != null && asked.foundedIn() != null && Math.abs(foundedIn - asked.foundedIn()) > 1;
    }

    /// Whether both have a site of their own, and not the same.
    boolean contradictsSite(Description asked) {
        return site != null && asked.site() != null && site.contradicts(asked.site());
    }

    boolean isIn(@Nullable UUID asked) {
        return asked == null || park == null || asked.equals(park);
    }

    /// Two numbers of one register are two companies.
    boolean mayBe(Description asked) {
        return (kinds & asked.kinds()) == 0;
    }

    /// Why it may be the startup described, or null if it is not.
    ///
    /// @param closeness of their names
    @Nullable
    Reason reason(Description asked, Closeness closeness) {
        boolean contradicts = hasOtherSite(asked) || hasOtherYear(asked);
        return switch (closeness) {
            case Closeness.Same _ ->
                contradicts
                        ? Reason.of("startups.alike.contradicts")
                        : isIn(asked.park())
                                ? Reason.of("startups.alike.namesake")
                                : Reason.of("startups.alike.elsewhere");
            case Closeness.AccentsOrCase _, Closeness.LegalForm _ -> Reason.of(closeness);
            case Closeness.Part(boolean outright) when outright -> Reason.of(closeness);
            case Closeness.Part _, Closeness.Transliteration _, Closeness.Spelling _ ->
                sharesSite(asked) || !(contradictsSite(asked) || hasOtherYear(asked)) ? Reason.of(closeness) : null;
            case Closeness.Different _ -> sharesSite(asked) ? Reason.of("startups.alike.site") : null;
        };
    }
}
