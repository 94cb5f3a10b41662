/// The small forms of a dossier: what was typed is kept as it was typed, with what is wrong beside its field and what
/// somebody else recorded meanwhile. Any module whose facts stand in a dossier asks for them in this way.
@NamedInterface("forms")
@NullMarked
package org.parcours.startups.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
