/// Hours in which mentors receive startups: weekly hours and days away, meetings that startups book, invitations to
/// both calendars.
@NamedInterface("hours")
@NullMarked
package org.parcours.connections.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
