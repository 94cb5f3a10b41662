package org.parcours.home;

import java.time.Clock;
import java.time.LocalDate;
import org.parcours.accounts.OnDuty;
import org.parcours.accounts.Role;
import org.parcours.database.Scope;
import org.parcours.jobs.Recurring;
import org.springframework.stereotype.Component;

/// Writes everybody's mail of the morning.
@Component
class MorningRound implements Recurring {
    private final OnDuty people;
    private final MorningMails mails;
    private final Clock clock;

    MorningRound(OnDuty people, MorningMails mails, Clock clock) {
        this.people = people;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "morning-mail";
    }

    @Override
    public void run() {
        LocalDate day = LocalDate.now(clock);
        // the system looks up who has a day; each mail is written in the reach of who gets it
        Scope.SYSTEM
                .call(() -> people.holding(day, Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR))
                .forEach(person -> person.scope().run(() -> mails.write(person, day)));
    }
}
