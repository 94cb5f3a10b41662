/// `./parcours figure`.
@NullMarked
package org.parcours.indicators.commands;

import org.jspecify.annotations.NullMarked;
