/// The page of a matching round.
@NullMarked
package org.parcours.connections.rounds.pages;

import org.jspecify.annotations.NullMarked;
