/// The pages on which figures are published, and those on which anybody reads and checks them.
@NullMarked
package org.parcours.indicators.publications.pages;

import org.jspecify.annotations.NullMarked;
