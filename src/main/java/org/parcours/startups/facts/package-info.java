/// What is seen and measured of a company on and after its journeys: observations and measures, each dated, with its
/// source.
@NamedInterface("facts")
@NullMarked
package org.parcours.startups.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
