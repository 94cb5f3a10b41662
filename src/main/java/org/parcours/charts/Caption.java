package org.parcours.charts;

/// What a chart is called, and what it shows in a sentence: read aloud to who does not see it.
public record Caption(String title, String description) {}
