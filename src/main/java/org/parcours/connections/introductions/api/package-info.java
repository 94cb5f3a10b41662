/// Introductions for machines.
@NullMarked
package org.parcours.connections.introductions.api;

import org.jspecify.annotations.NullMarked;
