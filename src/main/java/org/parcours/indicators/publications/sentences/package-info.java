/// Whether a sentence says what its figure says: every number in it, and from when its years are counted, in French,
/// Arabic and English. Plain Java over plain text; knows no database.
@NullMarked
package org.parcours.indicators.publications.sentences;

import org.jspecify.annotations.NullMarked;
