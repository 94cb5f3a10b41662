/// Hours of mentors and bookings for people.
@NullMarked
package org.parcours.connections.hours.pages;

import org.jspecify.annotations.NullMarked;
