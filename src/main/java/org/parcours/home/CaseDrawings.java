package org.parcours.home;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.parcours.text.Words;

/// A drawing as small as a word for each of those that a day is about. Make it a bean of the module that knows them.
public interface CaseDrawings {
    /// Returns SVG by id, each with a spoken description. Startups without a journey are left out.
    Map<UUID, String> of(Collection<UUID> ids, LocalDate on, Words words);
}
