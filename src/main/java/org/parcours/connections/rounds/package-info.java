/// A matching round: every open need of a park or of the network is proposed its best offer at once, under every
/// capacity. Plain Java without Spring; writes nothing, a person accepts.
@NullMarked
package org.parcours.connections.rounds;

import org.jspecify.annotations.NullMarked;
