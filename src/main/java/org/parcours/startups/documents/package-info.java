/// Documents of a dossier: stored once by content, recognised by what they hold, handed out only as a download.
@NamedInterface("documents")
@NullMarked
package org.parcours.startups.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
