/// The coordinators' work of the sample network: who holds whom, what was said, what was needed, who was brought
/// together with whom and what came of it. All of it follows from chance and dates; only what waits on the first day
/// looks at that day.
@NullMarked
package org.parcours.sample.coordination;

import org.jspecify.annotations.NullMarked;
