/// Questionnaires that are being written: kept line by line as XLSForm has them, checked by the
/// reader of
/// files, and published through the door of the questionnaires.
@NullMarked
package org.parcours.surveys.drafts;

import org.jspecify.annotations.NullMarked;
