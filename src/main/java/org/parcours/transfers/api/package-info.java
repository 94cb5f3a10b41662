/// Imports, exports and recipes for machines.
@NullMarked
package org.parcours.transfers.api;

import org.jspecify.annotations.NullMarked;
