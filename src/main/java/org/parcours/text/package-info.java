/// Words and names: what the product says to a reader (also when a rule refuses), and how names written by different
/// hands are compared. It knows languages, digits, dates, amounts and the spelling of names; it knows no business word.
/// It publishes nothing and calls no other module.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.parcours.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
