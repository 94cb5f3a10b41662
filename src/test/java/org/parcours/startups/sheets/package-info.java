@NullMarked
package org.parcours.startups.sheets;

import org.jspecify.annotations.NullMarked;
