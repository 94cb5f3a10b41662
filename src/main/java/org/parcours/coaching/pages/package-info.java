/// Pages of portfolios: one's own, a team's, moves and leaves; and what they bring to a dossier.
@NullMarked
package org.parcours.coaching.pages;

import org.jspecify.annotations.NullMarked;
