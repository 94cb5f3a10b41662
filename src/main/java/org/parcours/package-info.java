/// Parcours: one deployable, one package per business word.
@NullMarked
package org.parcours;

import org.jspecify.annotations.NullMarked;
