/// What `./parcours` does besides serving pages: one `Command` a word, found by its name. Knows no business word;
/// modules bring their commands.
@ApplicationModule(allowedDependencies = {"database", "text", "values"})
@NullMarked
package org.parcours.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
