/// Figures and their evidence for machines.
@NullMarked
package org.parcours.indicators.api;

import org.jspecify.annotations.NullMarked;
