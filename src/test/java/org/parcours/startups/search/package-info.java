@NullMarked
package org.parcours.startups.search;

import org.jspecify.annotations.NullMarked;
