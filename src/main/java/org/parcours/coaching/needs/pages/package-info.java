/// Needs for people: the list, one need's life, and the forms, for staff and for founders without an account.
@NullMarked
package org.parcours.coaching.needs.pages;

import org.jspecify.annotations.NullMarked;
