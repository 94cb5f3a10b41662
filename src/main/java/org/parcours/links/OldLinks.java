package org.parcours.links;

import java.time.Clock;
import java.time.Duration;
import org.parcours.jobs.Recurring;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links that were used or are too old say so for a while, and are then forgotten with the address they went to.
@Component
class OldLinks implements Recurring {
    private final LinkTable links;
    private final Clock clock;
    private final Duration keep;

    OldLinks(LinkTable links, Clock clock, @Value("${parcours.keep.sign-ins}") Duration keep) {
        this.links = links;
        this.clock = clock;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "old-links";
    }

    @Override
    @Transactional
    public void run() {
        links.removeOlder(clock.instant().minus(keep));
    }
}
