/// Partners and their offers for people.
@NullMarked
package org.parcours.connections.pages;

import org.jspecify.annotations.NullMarked;
