package org.parcours.startups.sheets;

import org.jspecify.annotations.Nullable;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.journeys.Journey;

/// One row: a startup, one of its journeys and one observation of it.
record StartupRow(
        ImportedStartup startup,
        @Nullable Journey journey,
        @Nullable Observation observation) {}
