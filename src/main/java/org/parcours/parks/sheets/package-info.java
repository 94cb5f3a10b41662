/// Parks and their regions as a sheet that comes in and goes out.
@NullMarked
package org.parcours.parks.sheets;

import org.jspecify.annotations.NullMarked;
