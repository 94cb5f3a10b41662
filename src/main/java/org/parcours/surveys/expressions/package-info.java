/// The expressions of XLSForm (`relevant`, `constraint`, `calculate`, …): read, checked and worked out
/// without any
/// script engine, as the ODK XForms specification has them. What is beyond a questionnaire of one page a
/// startup
/// (repeats, paths, secondary instances) is refused by name.
@NamedInterface("expressions")
@NullMarked
package org.parcours.surveys.expressions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
