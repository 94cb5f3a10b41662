/// Sign-in, and the administration of people.
@NullMarked
package org.parcours.accounts.pages;

import org.jspecify.annotations.NullMarked;
