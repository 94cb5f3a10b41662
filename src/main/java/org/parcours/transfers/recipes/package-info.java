/// How the columns of a file become those of a sheet: recipes kept by name, guessed where there is none.
@NullMarked
@NamedInterface("recipes")
package org.parcours.transfers.recipes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
