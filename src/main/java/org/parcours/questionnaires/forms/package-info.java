/// Forms, their questions and rules, and an interview that works out what is asked and what is missing.
/// Plain Java without a framework.
@NamedInterface("forms")
@NullMarked
package org.parcours.questionnaires.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
