/// Startups with their journeys, what was seen of them and what they measure, as sheets that come in and go out.
/// Publishes `KnownStartups`, by which the sheets of other modules say whom their rows are about.
@NamedInterface("sheets")
@NullMarked
package org.parcours.startups.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
