/// Partners and their offers as sheets that come in and go out.
@NullMarked
package org.parcours.connections.sheets;

import org.jspecify.annotations.NullMarked;
