/// Value types that refuse, in their constructors, what must not come in, and the one reader each of numbers, money and
/// days: for forms, files, answers and machines alike. Each type also reads, without refusing, what the database
/// already holds. Knows no business word.
@ApplicationModule(allowedDependencies = "text")
@NullMarked
package org.parcours.values;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
