/// Questionnaires that are being written, for people: the whole, one question, the preview, publishing.
@NullMarked
package org.parcours.questionnaires.drafts.pages;

import org.jspecify.annotations.NullMarked;
