@NullMarked
package org.parcours.startups.journeys;

import org.jspecify.annotations.NullMarked;
