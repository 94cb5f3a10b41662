/// What a network sets for itself: sectors, stages, kinds of numbers and of measures, a few values.
@NamedInterface("settings")
@NullMarked
package org.parcours.startups.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
