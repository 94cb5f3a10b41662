/// How much a request may carry, and how much of all that is carried is worked on at once.
@NullMarked
package org.parcours.web.uploads;

import org.jspecify.annotations.NullMarked;
