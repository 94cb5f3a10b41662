/// What the sample's startups were asked and what they answered.
@NullMarked
package org.parcours.sample.surveys;

import org.jspecify.annotations.NullMarked;
