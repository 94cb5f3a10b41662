/// The answers behind an estimate, one startup after the other, and the themes of those in the startups'
/// own words.
@NullMarked
package org.parcours.surveys.given;

import org.jspecify.annotations.NullMarked;
