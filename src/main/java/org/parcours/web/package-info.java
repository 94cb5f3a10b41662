/// What every page shares: who reads it (`Viewer`), in which words (`Page`), the menu that modules fill (`MenuSource`),
/// flash messages
/// with their undo, error pages, `@OpenToAll` for routes that need no rule. Knows no business word: a person is an id
/// to it.
@ApplicationModule(allowedDependencies = {"database", "text", "values"})
@NullMarked
package org.parcours.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
