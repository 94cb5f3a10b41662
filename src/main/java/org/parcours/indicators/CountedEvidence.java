package org.parcours.indicators;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a figure needs of an evidence row; the rest of the row is for its readers.
record CountedEvidence(
        @Nullable UUID park,
        @Nullable String sector,
        @Nullable Integer cohort,
        Classification answer,
        int weight,
        EvidenceRow.@Nullable Observed observed,
        @Nullable String family) {}
