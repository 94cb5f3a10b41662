/// Work that goes on without a reader: the scheduler's settings and the one list of what recurs. Knows no business
/// word.
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package org.parcours.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
