@NullMarked
package org.parcours.transfers.values;

import org.jspecify.annotations.NullMarked;
