/// What the sample network wrote down, when and by whom: its parks, people and companies, and the chance that they are
/// drawn with. Who writes what stands in the packages beside it.
@NullMarked
package org.parcours.sample.register;

import org.jspecify.annotations.NullMarked;
