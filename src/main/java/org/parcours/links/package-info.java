/// Signed links in mails that work once. Knows no business word: what a link is for is a name that its
/// maker chose, whom it is about is an id. Publishes `Links`, `Link`, `LinkRefused` and `Digests`. May
/// call nobody of the business.
@ApplicationModule(allowedDependencies = {"database", "jobs", "text", "values", "web"})
@NullMarked
package org.parcours.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
