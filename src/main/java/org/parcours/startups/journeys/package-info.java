/// Journeys and what is seen of a company on and after them: stages, extensions, exits, observations, measures.
/// The rules live in the records; the services `Journeys`, `Observations` and `Measures` record what they allow.
@NamedInterface("journeys")
@NullMarked
package org.parcours.startups.journeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
