/// Asks startups and says what the answers amount to: questionnaires as XLSForm has them, campaigns
/// with the frozen list of who is asked, answers as they are typed, the facts that they become, and
/// what they say of all who were asked. Publishes `surveys.counted_answers(known, on_day)`. Reads who
/// is in charge from `coaching.in_charge`. May call coaching, startups and all below them.
@ApplicationModule(
        allowedDependencies = {
            "database",
            "history",
            "text",
            "codelists",
            "values",
            "web",
            "web::forms",
            "mail",
            "charts",
            "statistics::survey",
            "links",
            "jobs",
            "accounts",
            "parks",
            "home",
            "transfers",
            "transfers::files",
            "startups",
            "startups::search",
            "startups::journeys",
            "startups::facts",
            "startups::forms",
            "coaching"
        })
@NullMarked
package org.parcours.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
