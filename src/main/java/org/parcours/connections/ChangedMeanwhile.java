package org.parcours.connections;

import org.springframework.dao.ConcurrencyFailureException;

/// Somebody else changed the partner or the offer since it was read; nothing was written.
public class ChangedMeanwhile extends ConcurrencyFailureException {
    private static final long serialVersionUID = 1;

    public ChangedMeanwhile() {
        super("changed meanwhile");
    }
}
