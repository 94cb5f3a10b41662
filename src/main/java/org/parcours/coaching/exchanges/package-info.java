/// What was said with startups and what was promised: exchanges, their next steps, and the notes that come late from
/// a phone. What is private is read by the park's staff only; row-level policies see to it.
@NamedInterface("exchanges")
@NullMarked
package org.parcours.coaching.exchanges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
