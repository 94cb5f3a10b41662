/// The mails of introductions: the question to each side with its link, the one mail that gives
/// both their contact
/// details, the reminder, and what is asked 30 and 90 days later.
@NullMarked
package org.parcours.connections.introductions.mails;

import org.jspecify.annotations.NullMarked;
