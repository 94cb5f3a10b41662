/// What came of an introduction: outcomes, each dated, which become measures of the startup.
@NamedInterface("outcomes")
@NullMarked
package org.parcours.connections.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
