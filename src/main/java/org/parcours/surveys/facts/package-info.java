/// What accepted answers become: dated facts of the dossier, or claims that wait for the coordinator
/// where they contradict what is known.
@NamedInterface("facts")
@NullMarked
package org.parcours.surveys.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
