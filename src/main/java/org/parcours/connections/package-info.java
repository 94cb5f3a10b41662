/// Partners of the network, their people, what each offers, and the hours in which mentors receive startups.
/// Publishes `Partners`, `Offers` and the view `connections.offers_on(day)`. May call coaching, startups and
/// the modules beneath.
@ApplicationModule(
        allowedDependencies = {
            "database",
            "history",
            "text",
            "codelists",
            "values",
            "web",
            "web::forms",
            "web::lists",
            "jobs",
            "mail",
            "webhooks",
            "links",
            "charts",
            "statistics",
            "flows",
            "accounts",
            "parks",
            "transfers",
            "startups",
            "startups::search",
            "startups::journeys",
            "startups::facts",
            "startups::forms",
            "startups::documents",
            "home",
            "coaching",
            "coaching::needs",
            "coaching::duty",
            "coaching::feedback"
        })
@NullMarked
package org.parcours.connections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
