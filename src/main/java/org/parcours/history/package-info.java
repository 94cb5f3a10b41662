/// System versioning of every business table: what was known when, and who said it.
/// Its migration brings `history.keep(table, …)`, which other modules' migrations call; the door
/// `Histories` reads the versions of a subject and takes a change back. Knows no business word: tables
/// and subjects are names and ids to it.
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package org.parcours.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
