/// Publications for machines: prepared with one token, approved with another person's.
@NullMarked
package org.parcours.indicators.publications.api;

import org.jspecify.annotations.NullMarked;
