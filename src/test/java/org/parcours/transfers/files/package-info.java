@NullMarked
package org.parcours.transfers.files;

import org.jspecify.annotations.NullMarked;
