/// Figures said in public: prepared by one person, approved by another, sealed into a chain of passports and checked by
/// anybody against what was known then. Names of companies stay behind a salted tree of digests.
/// Publishes `Publications`, and `PastPublications` for the sample network.
@NullMarked
@NamedInterface("publications")
package org.parcours.indicators.publications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
