@NullMarked
package org.parcours.indicators.statistics;

import org.jspecify.annotations.NullMarked;
