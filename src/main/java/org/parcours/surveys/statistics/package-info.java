/// What a sample says of those whom it stands for, and how far that could be wrong: plain Java without a
/// framework, equal to R's `survey` package to nine decimals.
@NamedInterface("statistics")
@NullMarked
package org.parcours.surveys.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
