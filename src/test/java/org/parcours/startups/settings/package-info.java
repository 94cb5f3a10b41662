@NullMarked
package org.parcours.startups.settings;

import org.jspecify.annotations.NullMarked;
