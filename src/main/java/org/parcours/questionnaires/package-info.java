/// Questionnaires as XLSForm defines them: read from workbooks or written on screen, published in
/// versions, and filled in on a sheet that also works offline. Knows no startup: what an answer becomes
/// is known to the modules that implement [FactSource]. May call accounts and transfers.
@ApplicationModule(
        allowedDependencies = {
            "database",
            "history",
            "files",
            "text",
            "values",
            "web",
            "web::forms",
            "web::lists",
            "accounts",
            "transfers",
            "transfers::files"
        })
@NullMarked
package org.parcours.questionnaires;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
