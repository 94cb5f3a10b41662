@NullMarked
package org.parcours.transfers;

import org.jspecify.annotations.NullMarked;
