/// Files that somebody sent: recognised by what they hold, stored once by content, streamed to the database and from
/// it, handed out only as a download. Knows no business word: a module that stores files refers to their digests, and
/// adds a policy to `files.content` by which whoever sees its row may read them.
@ApplicationModule(allowedDependencies = {"database", "text", "web"})
@NullMarked
package org.parcours.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
