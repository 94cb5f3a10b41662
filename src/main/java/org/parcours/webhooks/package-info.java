/// Tells other systems what has happened, at addresses that an administrator has entered. Knows no business word: the
/// modules say which events there are and when one happens. As Standard Webhooks (standardwebhooks.com) has it.
@ApplicationModule(allowedDependencies = {"database", "jobs", "text", "values", "web", "web::forms"})
@NullMarked
package org.parcours.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
