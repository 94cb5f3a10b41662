/// How figures moved over past half-years, counted beforehand.
@NullMarked
package org.parcours.indicators.trends;

import org.jspecify.annotations.NullMarked;
