/// The arithmetic of figures: shares with their intervals, survival curves, competing ends, tests between groups.
/// Plain Java on plain records: it knows no startup, no park, no database and no framework, and may call nothing else.
/// Every estimator is checked to nine decimals against R's `survival` package (`src/test/resources/survival`).
/// Times are numbers in whatever unit the caller chose (years or days); shares are fractions of one.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.parcours.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
