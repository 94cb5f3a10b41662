@NullMarked
package org.parcours.startups;

import org.jspecify.annotations.NullMarked;
