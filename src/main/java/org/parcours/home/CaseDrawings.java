package org.parcours.home;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.parcours.text.Words;

/// A drawing as small as a word for each of those that a day is about. Make it a bean of the module that knows them.
public interface CaseDrawings {
    /// SVG by id, with a description that is read aloud; those of whom nothing is known are left out.
    Map<UUID, String> of(Collection<UUID> ids, LocalDate on, Words words);
}
