@NullMarked
package org.parcours;

import org.jspecify.annotations.NullMarked;
