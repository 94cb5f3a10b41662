/// The small forms of a dossier. Any module whose facts stand in a dossier puts its own beneath it in this way.
@NamedInterface("forms")
@NullMarked
package org.parcours.startups.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
