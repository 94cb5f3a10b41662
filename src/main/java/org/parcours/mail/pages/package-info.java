/// The outbox, for administrators.
@NullMarked
package org.parcours.mail.pages;

import org.jspecify.annotations.NullMarked;
