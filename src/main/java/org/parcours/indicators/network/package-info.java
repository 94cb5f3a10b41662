/// The page that a director opens: the network on any day, every number a door to what it counts.
@NullMarked
package org.parcours.indicators.network;

import org.jspecify.annotations.NullMarked;
