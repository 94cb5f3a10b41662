/// What startups need and what was said with them, as sheets that come in and go out.
@NullMarked
package org.parcours.coaching.sheets;

import org.jspecify.annotations.NullMarked;
