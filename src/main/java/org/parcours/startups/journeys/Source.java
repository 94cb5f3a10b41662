package org.parcours.startups.journeys;

/// Where a fact about a company comes from.
public enum Source {
    REGISTER,
    VISIT,
    SURVEY,
    PRESS,
    DECLARATION,
    DIRECTORY
}
