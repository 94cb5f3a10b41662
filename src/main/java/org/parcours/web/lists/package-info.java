/// What all lists share: which lines an address asks for, one page of them at a cursor, and the fields and doors above
/// them. Part of `web`.
@NamedInterface("lists")
@NullMarked
package org.parcours.web.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
