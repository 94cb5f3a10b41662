@NullMarked
package org.parcours.startups.chronicle;

import org.jspecify.annotations.NullMarked;
