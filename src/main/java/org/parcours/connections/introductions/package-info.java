/// A startup and a partner brought together for a need: proposed, agreed by the one and then the
/// other, connected, met,
/// and what came of it. No contact detail leaves before both have agreed.
@NamedInterface("introductions")
@NullMarked
package org.parcours.connections.introductions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
