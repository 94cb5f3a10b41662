/// The alumni's yearly question: still trading? One mail, one click, and the answer is a dated fact.
@NamedInterface("yearly")
@NullMarked
package org.parcours.surveys.yearly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
