/// People, how they sign in, the roles they hold in a park or in the network, and the scope that follows from these.
/// Publishes `People`, `SignedIn` and `Role`. May call parks and transfers.
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
            "parks",
            "transfers"
        })
@NullMarked
package org.parcours.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
