/// The page that a person opens first. Owns `DayItems`, which modules implement to add lines to it. May call accounts.
@ApplicationModule(
        allowedDependencies = {"database", "history", "text", "web", "jobs", "mail", "commands", "accounts", "parks"})
@NullMarked
package org.parcours.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
