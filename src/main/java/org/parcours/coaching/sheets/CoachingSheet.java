package org.parcours.coaching.sheets;

import java.util.Arrays;
import org.parcours.startups.sheets.KnownStartups;
import org.parcours.startups.sheets.KnownStartupsSheet;
import org.parcours.transfers.Column;

/// Rows of the coordinators' work with startups that are known.
abstract class CoachingSheet extends KnownStartupsSheet {
    CoachingSheet(KnownStartups known) {
        super(known);
    }

    /// A choice that messages name, as the pages do.
    static Column choice(String key, Enum<?>[] values, String prefix) {
        return Column.choice(
                key,
                Arrays.stream(values)
                        .map(value -> Column.Choice.said(value.name(), prefix + value.name()))
                        .toList());
    }
}
