/// Asks startups and says what the answers amount to: questionnaires as XLSForm has them, campaigns with
/// the frozen
/// list of who is asked, answers as they are typed, and what they say of all who were asked. May call
/// startups and all
/// below it.
@ApplicationModule(
        allowedDependencies = {
            "database",
            "history",
            "text",
            "web",
            "mail",
            "charts",
            "links",
            "accounts",
            "parks",
            "transfers",
            "transfers::files",
            "startups",
            "startups::settings",
            "startups::search"
        })
@NullMarked
package org.parcours.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
