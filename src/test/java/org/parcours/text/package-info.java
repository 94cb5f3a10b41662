@NullMarked
package org.parcours.text;

import org.jspecify.annotations.NullMarked;
