package org.parcours.connections.introductions.mails;

import org.parcours.database.Scope;
import org.parcours.jobs.Recurring;
import org.springframework.stereotype.Component;

/// Reminds silent sides, lets lapse what nobody answers, and asks those who were connected how it
/// goes on.
@Component
class IntroductionRound implements Recurring {
    private final WaitingRound waiting;
    private final FollowUps followUps;

    IntroductionRound(WaitingRound waiting, FollowUps followUps) {
        this.waiting = waiting;
        this.followUps = followUps;
    }

    @Override
    public String name() {
        return "introduction-reminders";
    }

    @Override
    public void run() {
        // the system looks at the introductions of every park
        Scope.SYSTEM.run(() -> {
            waiting.waiting().forEach(waiting::attend);
            followUps.due().forEach(followUps::ask);
        });
    }
}
