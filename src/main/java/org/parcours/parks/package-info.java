/// Regions and parks: where they are, what they hold, since when they are open. Publishes `Parks`. May call transfers.
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
            "statistics",
            "commands",
            "transfers"
        })
@NullMarked
package org.parcours.parks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
