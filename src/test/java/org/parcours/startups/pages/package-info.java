@NullMarked
package org.parcours.startups.pages;

import org.jspecify.annotations.NullMarked;
