/// The administration of parks and regions.
@NullMarked
package org.parcours.parks.pages;

import org.jspecify.annotations.NullMarked;
