/// Journeys and what is seen of a company on and after them: stages, extensions, exits, observations, measures.
/// The rules live in the records; the doors `Journeys`, `Observations` and `Measures` record what they allow and tell
/// it in past-tense events.
@NamedInterface("journeys")
@NullMarked
package org.parcours.startups.journeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
