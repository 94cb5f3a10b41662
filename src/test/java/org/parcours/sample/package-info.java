@NullMarked
package org.parcours.sample;

import org.jspecify.annotations.NullMarked;
