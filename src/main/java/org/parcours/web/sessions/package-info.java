/// Sessions in PostgreSQL at the price of one read a request: written only where something changed. Part of `web`.
@NullMarked
package org.parcours.web.sessions;

import org.jspecify.annotations.NullMarked;
