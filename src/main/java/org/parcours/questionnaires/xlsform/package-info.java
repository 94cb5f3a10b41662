/// XLSForm workbooks (xlsform.org): read with every issue by sheet and cell, and written so that they
/// read back the same. Plain Java without a framework.
@NamedInterface("xlsform")
@NullMarked
package org.parcours.questionnaires.xlsform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
