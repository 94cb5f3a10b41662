/// What a startup says of the help that it got, asked once its need has ended.
@NamedInterface("feedback")
@NullMarked
package org.parcours.coaching.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
