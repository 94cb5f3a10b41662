/// Finding partners: by name in either script, by filters, page after page.
@NamedInterface("search")
@NullMarked
package org.parcours.connections.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
