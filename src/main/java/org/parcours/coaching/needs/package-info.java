/// What startups ask for, from the day it is expressed to its outcome. The rules live in `Need`; the
/// door `Needs` records what they allow. Publishes `coaching.needs_on(on_day)`; owns `NeedPanel`, which
/// higher modules implement.
@NamedInterface("needs")
@NullMarked
package org.parcours.coaching.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
