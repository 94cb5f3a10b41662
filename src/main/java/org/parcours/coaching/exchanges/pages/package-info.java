/// Pages of exchanges: the quick note with and without a network, one exchange, and what they bring to a dossier.
@NullMarked
package org.parcours.coaching.exchanges.pages;

import org.jspecify.annotations.NullMarked;
