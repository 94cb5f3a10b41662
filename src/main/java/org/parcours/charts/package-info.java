/// Charts drawn on the server as SVG text, one drawing for the page, the mail and the printed sheet.
/// Knows shapes, scales and directions; no business word, no person, no language: every text comes ready from the
/// caller.
/// Publishes one record a chart with `draw(Canvas)`; colours come from the style sheet through class names.
/// May call nothing but the JDK.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.parcours.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
