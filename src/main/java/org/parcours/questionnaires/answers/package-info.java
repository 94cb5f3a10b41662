/// A form with what somebody has typed so far: how it is shown and saved.
@NamedInterface("answers")
@NullMarked
package org.parcours.questionnaires.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
