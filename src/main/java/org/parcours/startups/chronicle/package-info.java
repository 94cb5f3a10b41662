/// The history of a dossier: who recorded, changed or took away what, and when; the way back for the last change.
@NamedInterface("chronicle")
@NullMarked
package org.parcours.startups.chronicle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
