/// Asks partners by mail whether their offers still stand.
@NullMarked
package org.parcours.connections.questions;

import org.jspecify.annotations.NullMarked;
