/// What the answers of a campaign say of all who were asked.
@NamedInterface("estimates")
@NullMarked
package org.parcours.surveys.estimates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
