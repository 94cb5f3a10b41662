package org.parcours.links;

import org.parcours.text.Refused;

/// A link opens nothing: it was used, it is too old, or nobody gave it out. Each is said in a sentence
/// of its own, which tells what to do next.
public final class LinkRefused extends Refused {
    private static final long serialVersionUID = 1;
    private final Reason reason;

    /// Which of the three it is.
    public enum Reason {
        USED,
        LATE,
        UNKNOWN
    }

    LinkRefused(Reason reason) {
        super("links.refused." + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String titleKey() {
        return "links.refused." + reason + ".title";
    }
}
