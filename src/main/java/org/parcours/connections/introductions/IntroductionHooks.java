package org.parcours.connections.introductions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parcours.connections.outcomes.OutcomeNoted;
import org.parcours.webhooks.WebhookEvents;
import org.parcours.webhooks.Webhooks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Other systems hear of an agreed introduction and of what came of it, in the transaction that keeps it.
@Component
class IntroductionHooks implements WebhookEvents {
    private static final String AGREED = "introduction.agreed";
    private static final String NOTED = "outcome.noted";
    private final Webhooks webhooks;

    IntroductionHooks(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public List<String> names() {
        return List.of(AGREED, NOTED);
    }

    @EventListener
    void tell(IntroductionAgreed event) {
        webhooks.announce(
                AGREED,
                data(
                        event.introduction(),
                        event.need(),
                        event.startup(),
                        event.partner(),
                        event.on().toString()));
    }

    @EventListener
    void tell(OutcomeNoted event) {
        webhooks.announce(
                NOTED,
                data(
                        event.introduction(),
                        event.need(),
                        event.startup(),
                        event.partner(),
                        event.on().toString()));
    }

    private static Map<String, Object> data(UUID introduction, UUID need, UUID startup, UUID partner, String on) {
        return Map.of("introduction", introduction, "need", need, "startup", startup, "partner", partner, "on", on);
    }
}
