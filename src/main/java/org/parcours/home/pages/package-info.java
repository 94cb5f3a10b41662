/// The page that a person opens first.
@NullMarked
package org.parcours.home.pages;

import org.jspecify.annotations.NullMarked;
