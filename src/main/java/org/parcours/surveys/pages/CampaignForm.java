package org.parcours.surveys.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.Campaigns;
import org.parcours.text.Checks;
import org.parcours.text.LocalizedText;
import org.parcours.values.Days;
import org.parcours.values.Numbers;

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

    /// @param checks takes what cannot be read
    Campaigns.Draft draft(UUID asked, Checks checks) {
        LocalDate opens = checks.readText("opensOn", opensOn, Days::day);
        LocalDate closes = checks.readText("closesOn", closesOn, Days::day);
        return new Campaigns.Draft(asked, title(), opens, closes, Numbers.small(freshOrUsual()), filter());
    }

    /// What stands in the form, at first the usual.
    public String freshOrUsual() {
        return fresh == null ? Integer.toString(Campaigns.FRESH) : fresh;
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
}
