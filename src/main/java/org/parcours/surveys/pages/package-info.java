/// Questionnaires, campaigns, answers and reports, for people.
@NullMarked
package org.parcours.surveys.pages;

import org.jspecify.annotations.NullMarked;
