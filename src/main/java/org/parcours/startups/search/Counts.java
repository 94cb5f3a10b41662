package org.parcours.startups.search;

/// How many startups a filter finds, and how many of these are supported on its day.
public record Counts(long total, long supported) {}
