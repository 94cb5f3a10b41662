/// Asks startups once and says what the answers amount to. So far: questionnaires as XLSForm has them, answers
/// as they are typed, and what a sample says of those whom it stands for. May call transfers and below.
@ApplicationModule(allowedDependencies = {"text", "transfers", "transfers::files"})
@NullMarked
package org.parcours.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
