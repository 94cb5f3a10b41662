/// Questionnaires, campaigns, answers and estimates, for machines.
@NullMarked
package org.parcours.surveys.api;

import org.jspecify.annotations.NullMarked;
