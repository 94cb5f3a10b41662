package org.parcours.mail;

import java.time.Clock;
import java.time.Duration;
import org.parcours.jobs.Recurring;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mails that no server took hold names, addresses and links: they go once nobody can need them any more.
@Component
class OldMails implements Recurring {
    private final OutboxTable outbox;
    private final Clock clock;
    private final Duration keep;

    OldMails(OutboxTable outbox, Clock clock, @Value("${parcours.keep.mails}") Duration keep) {
        this.outbox = outbox;
        this.clock = clock;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "old-mails";
    }

    @Override
    @Transactional
    public void run() {
        outbox.removeOlder(clock.instant().minus(keep));
    }
}
