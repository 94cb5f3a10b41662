package org.parcours.startups.facts;

import java.util.List;
import java.util.stream.Stream;

/// Where a fact about a company comes from.
public enum Source {
    REGISTER,
    VISIT,
    SURVEY,
    PRESS,
    DECLARATION,
    DIRECTORY,
    /// An introduction to a partner, of which it is what came; only measures have it, and nobody states it by hand.
    INTRODUCTION;

    /// Those that somebody who states a fact chooses from.
    public static List<Source> stated() {
        return Stream.of(values()).filter(source -> source != INTRODUCTION).toList();
    }
}
