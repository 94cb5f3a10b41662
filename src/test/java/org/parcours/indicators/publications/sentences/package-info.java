@NullMarked
package org.parcours.indicators.publications.sentences;

import org.jspecify.annotations.NullMarked;
