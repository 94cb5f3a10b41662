/// `./parcours token`.
@NullMarked
package org.parcours.accounts.commands;

import org.jspecify.annotations.NullMarked;
