/// XPath expressions as ODK XForms defines them: parsed once, evaluated on the answers of one interview.
/// Plain Java without a framework.
@NamedInterface("expressions")
@NullMarked
package org.parcours.questionnaires.expressions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
