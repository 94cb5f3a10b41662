/// Survival curves with delayed entry, competing ends, and tests between groups: plain Java without a framework, equal
/// to R's `survival` package to nine decimals. Times are numbers in whatever unit the caller chose (years or days);
/// shares are fractions of one.
@NamedInterface("survival")
@NullMarked
package org.parcours.statistics.survival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
