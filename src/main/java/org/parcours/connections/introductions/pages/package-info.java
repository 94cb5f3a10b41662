/// Introductions for people: the list, a proposal with what speaks for and against it, one
/// introduction with its line,
/// and the forms of its steps.
@NullMarked
package org.parcours.connections.introductions.pages;

import org.jspecify.annotations.NullMarked;
