/// `./parcours import` and `./parcours export`.
@NullMarked
package org.parcours.transfers.commands;

import org.jspecify.annotations.NullMarked;
