/// Definitions and their versions, the evidence they yield, figures computed from it, publications and their proof.
/// Reads the published views of the modules beneath it, and nobody depends on it.
@ApplicationModule(
        allowedDependencies = {
            "database",
            "commands",
            "history",
            "text",
            "values",
            "web",
            "web::forms",
            "web::lists",
            "jobs",
            "mail",
            "charts",
            "statistics",
            "statistics::survival",
            "home",
            "accounts",
            "parks",
            "startups",
            "surveys",
            "transfers::files"
        })
@NullMarked
package org.parcours.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
