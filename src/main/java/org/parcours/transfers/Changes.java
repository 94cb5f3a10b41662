package org.parcours.transfers;

import java.util.LinkedHashSet;
import java.util.Set;

/// What the rows looked at last change, each record once, until it is written or other rows are looked at. Parents are
/// added before their children.
public final class Changes {
    private final Drafts drafts;
    private final Set<Draft> changed = new LinkedHashSet<>();

    public Changes(Drafts drafts) {
        this.drafts = drafts;
    }

    /// Forgets what was not written.
    public void clear() {
        changed.clear();
    }

    public void add(Draft draft) {
        changed.add(draft);
    }

    public void write() {
        drafts.write(changed);
        changed.forEach(Draft::settle);
        changed.clear();
    }
}
