package org.parcours.startups;

import org.springframework.dao.ConcurrencyFailureException;

/// Somebody else changed the dossier since it was read; nothing was written.
public class ChangedMeanwhile extends ConcurrencyFailureException {
    public ChangedMeanwhile() {
        super("the dossier was changed meanwhile");
    }
}
