/// Partners and offers for machines.
@NullMarked
package org.parcours.connections.api;

import org.jspecify.annotations.NullMarked;
