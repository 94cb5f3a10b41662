@NullMarked
package org.parcours.mail;

import org.jspecify.annotations.NullMarked;
