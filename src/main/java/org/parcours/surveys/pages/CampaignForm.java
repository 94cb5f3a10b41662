package org.parcours.surveys.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.Version;
import org.parcours.startups.search.State;
import org.parcours.surveys.Campaigns;
import org.parcours.text.Days;
import org.parcours.text.LocalizedText;

/// A campaign as typed: kept as it is until every value fits.
///
/// @param park code of the park that is asked; null for every park within reach
public record CampaignForm(
        @Nullable UUID version,
        @Nullable String titleFr,
        @Nullable String titleAr,
        @Nullable String titleEn,
        @Nullable String opensOn,
        @Nullable String closesOn,
        @Nullable String fresh,
        @Nullable String park,
        @Nullable String sector,
        @Nullable String state) {

    /// As it is shown first: the newest questionnaire, put to those on their path.
    CampaignForm orUsual(List<Version> published) {
        UUID chosen = version != null || published.isEmpty()
                ? version
                : published.stream()
                        .max(Comparator.comparing(Version::publishedOn).thenComparing(Version::id))
                        .orElseThrow()
                        .id();
        String standing = state == null ? State.SUPPORTED.name().toLowerCase(Locale.ROOT) : state;
        return new CampaignForm(chosen, titleFr, titleAr, titleEn, opensOn, closesOn, fresh, park, sector, standing);
    }

    Campaigns.Draft draft(UUID asked) {
        return new Campaigns.Draft(asked, title(), day(opensOn), day(closesOn), months(), filter());
    }

    /// What stands in the form, at first the usual.
    public String freshOrUsual() {
        return fresh == null ? Integer.toString(Campaigns.FRESH) : fresh;
    }

    private @Nullable Integer months() {
        String typed = freshOrUsual().strip();
        return typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : null;
    }

    private Map<String, String> filter() {
        Map<String, String> filter = new LinkedHashMap<>();
        put(filter, "park", park);
        put(filter, "sector", sector);
        put(filter, "state", state);
        return filter;
    }

    private static void put(Map<String, String> filter, String word, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            filter.put(word, value.strip());
        }
    }

    private @Nullable LocalizedText title() {
        try {
            return new LocalizedText(stripped(titleFr), stripped(titleAr), stripped(titleEn));
        } catch (IllegalArgumentException noneGiven) {
            return null;
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Days.read(typed);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
