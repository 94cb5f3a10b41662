/// Pages that hold offers beside a need.
@NullMarked
package org.parcours.connections.matching.pages;

import org.jspecify.annotations.NullMarked;
