/// The arithmetic of figures, in a subpackage a field of statistics. Plain Java on plain records: knows
/// no business word, no database and no framework. Every estimator is checked to nine decimals against R.
/// What figures count is declared by the modules that own it, each as a `FigureSubject`.
/// May call nothing but the JDK and Commons Statistics.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.parcours.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
