package org.parcours.startups.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Source;
import org.parcours.values.Amounts;

/// A measure as a machine states it.
@Schema(name = "MeasureDraft")
record NewMeasure(
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Amounts.@Nullable Quantity value,
        @Nullable String currency,
        @Nullable Source source,
        @Nullable LocalDate statedOn) {
    Measure.Draft draft() {
        return new Measure.Draft(
                kind,
                from,
                until,
                Amounts.Quantity.amountOf(value),
                Amounts.currency("value", value, currency),
                source,
                statedOn);
    }
}
