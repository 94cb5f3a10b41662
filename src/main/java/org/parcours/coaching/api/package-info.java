/// Coaching for machines.
@NullMarked
package org.parcours.coaching.api;

import org.jspecify.annotations.NullMarked;
