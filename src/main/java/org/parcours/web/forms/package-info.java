/// The one way to read a form: what was typed becomes a domain record, on which the handler acts; or the page is shown
/// again with what was typed, each message beside its field. Part of `web`.
@NamedInterface("forms")
@NullMarked
package org.parcours.web.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
