@NullMarked
package org.parcours.accounts;

import org.jspecify.annotations.NullMarked;
