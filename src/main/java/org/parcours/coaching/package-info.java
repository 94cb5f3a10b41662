/// Who holds which startup, what was said and promised with it, and what it needs: the coordinators' daily work.
/// Publishes `Portfolios`, `coaching.in_charge(on_day)` and the dated rows of exchanges and needs.
/// May call startups and all below it.
@ApplicationModule(
        allowedDependencies = {
            "database",
            "commands",
            "history",
            "files",
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
            "transfers",
            "parks",
            "accounts",
            "home",
            "startups",
            "startups::documents",
            "startups::forms",
            "startups::journeys",
            "startups::facts",
            "startups::search",
            "startups::sheets"
        })
@NullMarked
package org.parcours.coaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
