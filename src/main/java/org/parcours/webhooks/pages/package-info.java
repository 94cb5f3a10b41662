/// Who is told of what, and the log, for administrators.
@NullMarked
package org.parcours.webhooks.pages;

import org.jspecify.annotations.NullMarked;
