@NullMarked
package org.parcours.indicators.publications;

import org.jspecify.annotations.NullMarked;
