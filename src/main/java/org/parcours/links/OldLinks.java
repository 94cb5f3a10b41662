package org.parcours.links;

import java.time.Clock;
import java.time.Duration;
import org.parcours.jobs.Recurring;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links that were used or are too old say so for a while, and are then forgotten with the address they went to.
@Component
class OldLinks implements Recurring {
    private final LinkTable links;
    private final Clock clock;

    OldLinks(LinkTable links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-links";
    }

    @Override
    @Transactional
    public void run(Duration keep) {
        links.removeOlder(clock.instant().minus(keep));
    }
}
