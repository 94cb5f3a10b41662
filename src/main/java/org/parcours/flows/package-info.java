/// Exact solvers on graphs: a flow of least cost through edges of limited capacity, and a search for the best solution
/// where a rule breaks that structure.
/// Plain Java over any kind of node: it knows no business word, no database and no framework.
/// Publishes `FlowNetwork` and `BranchAndBound`. May call nothing but JGraphT.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.parcours.flows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
