/// A need followed to its outcome: its own steps, and those of each introduction that was made for it, on the same
/// days.
@NullMarked
package org.parcours.connections.line;

import org.jspecify.annotations.NullMarked;
