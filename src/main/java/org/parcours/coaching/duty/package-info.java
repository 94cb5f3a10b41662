/// The duty of care: how soon a need is to be answered by its family, who is reminded, and the day lines of needs that
/// wait.
@NamedInterface("duty")
@NullMarked
package org.parcours.coaching.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
