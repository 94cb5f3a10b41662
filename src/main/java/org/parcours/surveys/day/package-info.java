/// The lines that surveys bring to everybody's day: held answers, and who has not answered yet.
@NullMarked
package org.parcours.surveys.day;

import org.jspecify.annotations.NullMarked;
