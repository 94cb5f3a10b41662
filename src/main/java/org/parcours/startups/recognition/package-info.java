/// Which startups may be one: by numbers, names in any spelling and script, web sites, and years of foundation.
@NullMarked
package org.parcours.startups.recognition;

import org.jspecify.annotations.NullMarked;
