/// The dossier of a startup from applicant to alumnus: names, people, journey, observations, measures, documents.
/// Publishes `Startups`, `Journeys` and the views `startups.…_as_of(known)`; owns `DossierPanel`, which higher
/// modules implement. May call home, accounts, parks and transfers.
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
            "charts",
            "statistics",
            "home",
            "accounts",
            "parks",
            "transfers"
        })
@NullMarked
package org.parcours.startups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
