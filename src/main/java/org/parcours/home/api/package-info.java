/// The day for machines.
@NullMarked
package org.parcours.home.api;

import org.jspecify.annotations.NullMarked;
