/// Figures on real data, row by row and page by page.
@NullMarked
package org.parcours.indicators;

import org.jspecify.annotations.NullMarked;
