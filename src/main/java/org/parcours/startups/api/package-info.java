/// Startups for machines.
@NullMarked
package org.parcours.startups.api;

import org.jspecify.annotations.NullMarked;
