/// What a director or a park's manager reads first: at most five sentences, chosen by rules (decision 53), each with
/// what is behind it.
@NullMarked
package org.parcours.indicators.brief;

import org.jspecify.annotations.NullMarked;
