package org.parcours.jobs;

/// Work that comes back by itself. When, stands in the one list of what recurs: `parcours.recurring` of
/// `application.yaml`. Nothing of it needs a reader; it is safe on several nodes and safe to repeat.
public interface Recurring {
    /// As the list calls it.
    String name();

    /// Does it once.
    void run();
}
