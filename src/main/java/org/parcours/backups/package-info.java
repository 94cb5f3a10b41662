/// Saves a running installation to a folder and restores it elsewhere: every table of every module, the secrets and the
/// network's key.
/// Knows no business word: tables are found in the schemas.
/// Publishes the commands `backup` and `restore`. Calls the server and its migrations.
@ApplicationModule(allowedDependencies = {"commands", "database", "text"})
@NullMarked
package org.parcours.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
