/// What each startup of a campaign answers: kept as it is typed, corrected until the closing day.
@NamedInterface("answers")
@NullMarked
package org.parcours.surveys.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
