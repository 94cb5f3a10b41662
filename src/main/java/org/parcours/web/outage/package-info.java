/// Answers in the place of every route while the database is out of reach.
@NullMarked
package org.parcours.web.outage;

import org.jspecify.annotations.NullMarked;
