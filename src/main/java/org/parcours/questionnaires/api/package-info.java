/// Published questionnaires, for machines.
@NullMarked
package org.parcours.questionnaires.api;

import org.jspecify.annotations.NullMarked;
