/// Published questionnaires, for people.
@NullMarked
package org.parcours.questionnaires.pages;

import org.jspecify.annotations.NullMarked;
