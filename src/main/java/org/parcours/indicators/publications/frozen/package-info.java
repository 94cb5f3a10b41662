/// A figure and the rows it was computed from, as they stood when they were frozen: the numbers, every row with its
/// salt, and the tree of digests that commits to all of them and names none. Knows of a publication only its id.
@NullMarked
package org.parcours.indicators.publications.frozen;

import org.jspecify.annotations.NullMarked;
