package org.parcours.connections.introductions.mails;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What was written about an introduction and did not arrive, and what its sides were asked later.
@Component
public class Correspondence {
    private final SideMails mails;
    private final FollowUps followUps;

    Correspondence(SideMails mails, FollowUps followUps) {
        this.mails = mails;
        this.followUps = followUps;
    }

    public List<SideMails.Failed> failed(UUID introduction) {
        return mails.failed(List.of(introduction));
    }

    public List<FollowUp> followUps(UUID introduction) {
        return followUps.of(introduction);
    }
}
