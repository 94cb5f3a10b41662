/// Which offers fit a need, and why: each criterion said in words as it holds, misses or is not known. No score.
@NamedInterface("matching")
@NullMarked
package org.parcours.connections.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
