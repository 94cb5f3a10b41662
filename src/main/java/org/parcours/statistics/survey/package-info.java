/// Estimates from a sample of a finite population, with their standard errors: plain Java without a
/// framework, equal to R's `survey` package to nine decimals.
@NamedInterface("survey")
@NullMarked
package org.parcours.statistics.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
