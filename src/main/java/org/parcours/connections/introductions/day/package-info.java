/// The lines that introductions bring to everybody's day: a side that is waited for, a meeting to
/// come or to note, what
/// came of it, and what did not arrive.
@NullMarked
package org.parcours.connections.introductions.day;

import org.jspecify.annotations.NullMarked;
