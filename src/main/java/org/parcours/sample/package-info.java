/// The sample network: invented parks, people, companies and their histories, shaped like a real
/// network. Knows every module's tables and writes them as the owner, each row recorded at the moment
/// when it would have been. Nothing in it is a result: figures follow from the journeys by ordinary
/// computation. May call every module; nobody depends on it.
@ApplicationModule(
        allowedDependencies = {
            "database",
            "history",
            "text",
            "codelists",
            "values",
            "commands",
            "web",
            "accounts",
            "parks",
            "startups",
            "startups::search",
            "startups::journeys",
            "startups::facts",
            "transfers",
            "transfers::files",
            "surveys::facts",
            "questionnaires::forms",
            "questionnaires::xlsform",
            "surveys::yearly",
            "indicators",
            "indicators :: publications"
        })
@NullMarked
package org.parcours.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
