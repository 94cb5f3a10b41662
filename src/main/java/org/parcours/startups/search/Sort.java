package org.parcours.startups.search;

import java.util.Locale;

/// An order of the list; ties are broken by id, so that a cursor always knows its place.
public enum Sort {
    NAME("s.name", "text", true),
    /// Closest to the question first.
    MATCH("(f.rank || s.name)", "text", true),
    /// Last admitted first.
    ADMITTED("coalesce(j.admitted_on, '-infinity')", "date", false),
    /// Longest without a sign of life first.
    SEEN("coalesce(o.seen_on, '-infinity')", "date", true),
    /// Last changed first.
    CHANGED("s.recorded_at", "timestamptz", false);

    final String expression;
    final String type;
    final boolean ascending;

    Sort(String expression, String type, boolean ascending) {
        this.expression = expression;
        this.type = type;
        this.ascending = ascending;
    }

    /// As it stands in addresses.
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean byStanding() {
        return this == ADMITTED || this == SEEN;
    }
}
