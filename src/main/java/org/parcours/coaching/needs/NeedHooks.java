package org.parcours.coaching.needs;

import java.util.List;
import java.util.Map;
import org.parcours.webhooks.WebhookEvents;
import org.parcours.webhooks.Webhooks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Other systems hear of a new need, in the transaction that keeps it.
@Component
class NeedHooks implements WebhookEvents {
    private static final String EXPRESSED = "need.expressed";
    private final Webhooks webhooks;

    NeedHooks(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public List<String> names() {
        return List.of(EXPRESSED);
    }

    @EventListener
    void tell(NeedExpressed event) {
        webhooks.announce(
                EXPRESSED,
                Map.of(
                        "need", event.need(),
                        "startup", event.startup(),
                        "on", event.on().toString()));
    }
}
