package org.parcours.connections.matching;

/// What is compared between a need and an offer. Those that forbid come first; the others order.
public enum Aspect {
    CONFLICT(true),
    REFUSED(true),
    UNDER_WAY(true),
    VALIDITY(true),
    CAPACITY(true),
    LANGUAGE(true),
    TICKET(false),
    INSTRUMENT(false),
    STAGE(false),
    SECTOR(false),
    COUNTRY(false),
    CUSTOMER(false),
    SKILL(false),
    LEVEL(false),
    PLACE(false),
    WORDS(false),
    CONFIRMED(false),
    PAST(false),
    MET(false);

    private final boolean forbids;

    Aspect(boolean forbids) {
        this.forbids = forbids;
    }

    /// Where it misses, the offer is not for this need at all.
    public boolean forbids() {
        return forbids;
    }
}
