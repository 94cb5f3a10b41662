/// Asks startups once and says what the answers amount to. So far: what a sample says of those whom it stands for.
/// Knows nothing else yet.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.parcours.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
