/// The lines that coaching brings to everybody's day: startups without a word, promises due, journeys that end.
@NullMarked
package org.parcours.coaching.day;

import org.jspecify.annotations.NullMarked;
