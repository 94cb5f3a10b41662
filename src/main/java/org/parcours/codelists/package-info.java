/// Code lists that a network sets for itself: codes with their names in each language, in an order, retired when no
/// longer offered. A module declares its lists as beans of type `CodeList`; this package reads, caches and changes
/// them, and knows no business word.
@ApplicationModule(allowedDependencies = {"database", "text", "values", "web"})
@NullMarked
package org.parcours.codelists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
