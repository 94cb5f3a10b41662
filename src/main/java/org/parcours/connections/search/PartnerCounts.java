package org.parcours.connections.search;

/// How many partners a filter finds, and how many of these have an open offer, a stale one.
public record PartnerCounts(long total, long offering, long stale) {}
