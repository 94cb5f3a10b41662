/// Questionnaires being written: rows of an XLSForm, saved at each change, checked by the reader of
/// workbooks, published as versions.
@NamedInterface("drafts")
@NullMarked
package org.parcours.questionnaires.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
