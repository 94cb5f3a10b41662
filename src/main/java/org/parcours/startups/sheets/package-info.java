/// Startups with their journeys, what was seen of them and what they measure, as sheets that come in and go out.
@NullMarked
package org.parcours.startups.sheets;

import org.jspecify.annotations.NullMarked;
