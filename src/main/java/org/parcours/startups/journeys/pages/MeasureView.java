package org.parcours.startups.journeys.pages;

import java.util.List;

/// One kind of measure as a dossier shows it.
///
/// @param chart as HTML; empty where there is but one value
public record MeasureView(String name, String chart, List<Row> rows) {
    /// One value and who stated it.
    ///
    /// @param href where it is corrected; empty where it may not be
    public record Row(String period, String value, String source, String statedOn, String href) {}
}
