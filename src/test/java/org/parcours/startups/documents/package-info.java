@NullMarked
package org.parcours.startups.documents;

import org.jspecify.annotations.NullMarked;
