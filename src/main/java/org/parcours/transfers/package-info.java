/// Sheets in and out: reads files, maps their columns, previews what would change with every error by cell, accepts all
/// or nothing,
/// undoes as a whole. Owns the interface `Sheet`, which modules implement for what they keep. Knows no business word.
@ApplicationModule(
        allowedDependencies = {
            "database",
            "files",
            "history",
            "text",
            "values",
            "web",
            "web::forms",
            "jobs",
            "mail",
            "commands"
        })
@NullMarked
package org.parcours.transfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
