/// The pages of startups, their forms and the settings.
@NullMarked
package org.parcours.startups.pages;

import org.jspecify.annotations.NullMarked;
