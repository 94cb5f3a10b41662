/// The PostgreSQL server (embedded or by URL), its two roles, its migrations, and the scope that every transaction
/// carries.
/// Knows no business word: a person, a park and a dossier are ids to it.
/// Publishes `Scope`, which callers bind and row-level policies read, `RetryOnConflict`, `Ids`, and `Row` and
/// `Parameters`,
/// which convert between records and columns. Calls nobody.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.parcours.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
