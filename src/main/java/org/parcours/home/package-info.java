/// The page that a person opens first. Owns `DayItems` and `Appointments`, which modules implement to add
/// lines and dates to it. May call accounts and parks.
@ApplicationModule(
        allowedDependencies = {
            "database",
            "history",
            "text",
            "values",
            "web",
            "web::forms",
            "jobs",
            "mail",
            "links",
            "commands",
            "accounts",
            "parks"
        })
@NullMarked
package org.parcours.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
