/// Surveys of startups by questionnaires: campaigns with their frames, answers, the facts that answers
/// become, and estimates for the whole frame. Publishes `surveys.counted_answers(known, on_day)`. Reads
/// who is in charge from `coaching.in_charge`. May call coaching, startups and all below them.
@ApplicationModule(
        allowedDependencies = {
            "database",
            "history",
            "files",
            "text",
            "codelists",
            "values",
            "web",
            "web::forms",
            "web::lists",
            "mail",
            "charts",
            "statistics",
            "statistics::survey",
            "links",
            "jobs",
            "accounts",
            "parks",
            "questionnaires",
            "questionnaires::forms",
            "questionnaires::expressions",
            "questionnaires::answers",
            "questionnaires::drafts",
            "questionnaires::xlsform",
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
