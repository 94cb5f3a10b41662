/// People and the roles they hold, as a sheet that comes in and goes out.
@NullMarked
package org.parcours.accounts.sheets;

import org.jspecify.annotations.NullMarked;
