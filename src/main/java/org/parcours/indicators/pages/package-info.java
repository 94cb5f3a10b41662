/// The list of indicators, and a figure opened down to its rows.
@NullMarked
package org.parcours.indicators.pages;

import org.jspecify.annotations.NullMarked;
