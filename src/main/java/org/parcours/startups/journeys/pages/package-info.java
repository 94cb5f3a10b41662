/// Pages of a journey: its part of the dossier, and the small forms that record what happens on it.
@NullMarked
package org.parcours.startups.journeys.pages;

import org.jspecify.annotations.NullMarked;
