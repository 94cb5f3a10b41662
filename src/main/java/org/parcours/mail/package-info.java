/// Mails: to a real server where one is set, else to an outbox that only an administrator reads. Knows no business
/// word.
@ApplicationModule(allowedDependencies = {"database", "jobs", "text", "values", "web"})
@NullMarked
package org.parcours.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
