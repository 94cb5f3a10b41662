@NullMarked
package org.parcours.startups.journeys.pages;

import org.jspecify.annotations.NullMarked;
