@NullMarked
package org.parcours.indicators.passports;

import org.jspecify.annotations.NullMarked;
