package org.parcours.webhooks;

import java.util.List;

/// The events that a module tells of. Each name has a message `webhooks.event.<name>`.
public interface WebhookEvents {
    /// Names in their order, as `need.expressed`: what it is about, then what happened to it.
    List<String> names();
}
