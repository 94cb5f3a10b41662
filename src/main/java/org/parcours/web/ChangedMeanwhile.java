package org.parcours.web;

import org.springframework.dao.ConcurrencyFailureException;

/// Somebody else changed this since it was read; nothing was written.
public class ChangedMeanwhile extends ConcurrencyFailureException {
    private static final long serialVersionUID = 1;

    public ChangedMeanwhile() {
        super("changed meanwhile");
    }
}
