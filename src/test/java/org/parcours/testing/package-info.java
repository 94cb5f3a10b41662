/// What tests share: one PostgreSQL server a run, an application on it, builders.
@NullMarked
package org.parcours.testing;

import org.jspecify.annotations.NullMarked;
