package org.parcours.surveys.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.estimates.Dimension;
import org.parcours.surveys.estimates.Weighting;

/// How a report is read, as its address says it.
///
/// @param weights `post` or `rake`; else the design alone
/// @param on what the weights are made to agree with
/// @param by what the groups are of
/// @param with the campaign that it is compared with
public record ReportForm(
        @Nullable String weights,
        @Nullable List<String> on,
        @Nullable String by,
        @Nullable String with) {

    public Weighting weighting() {
        return Weighting.of(weights, on);
    }

    public Dimension dimension() {
        return by == null ? Dimension.PARK : Dimension.named(by).orElse(Dimension.PARK);
    }

    /// The part of the address that says the same again; empty for what is so anyway.
    public String query() {
        List<String> words = new ArrayList<>();
        Weighting weighting = weighting();
        if (weighting.method() != Weighting.Method.DESIGN) {
            words.add("weights=" + weighting.method().word());
            weighting.ordered().forEach(one -> words.add("on=" + one.word()));
        }
        if (dimension() != Dimension.PARK) {
            words.add("by=" + dimension().word());
        }
        return words.isEmpty() ? "" : "?" + String.join("&", words);
    }
}
