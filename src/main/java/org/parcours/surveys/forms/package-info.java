/// Questionnaires as XLSForm (xlsform.org) has them: read from a workbook, written to one, and gone
/// through with somebody's answers. Plain Java without a framework.
@NamedInterface("forms")
@NullMarked
package org.parcours.surveys.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
