package org.parcours.webhooks;

import java.time.Clock;
import java.time.Duration;
import org.parcours.jobs.Recurring;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The log of what was told is kept for as long as somebody could still ask about it.
@Component
class OldDeliveries implements Recurring {
    private final Webhooks webhooks;
    private final Clock clock;
    private final Duration keep;

    OldDeliveries(Webhooks webhooks, Clock clock, @Value("${parcours.keep.webhooks}") Duration keep) {
        this.webhooks = webhooks;
        this.clock = clock;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "old-webhooks";
    }

    @Override
    public void run() {
        webhooks.forget(clock.instant().minus(keep));
    }
}
