/// The line as people see it.
@NullMarked
package org.parcours.connections.line.pages;

import org.jspecify.annotations.NullMarked;
