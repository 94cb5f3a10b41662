@NullMarked
package org.parcours.indicators.publications.pages;

import org.jspecify.annotations.NullMarked;
