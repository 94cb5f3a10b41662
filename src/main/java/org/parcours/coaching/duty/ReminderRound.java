package org.parcours.coaching.duty;

import java.time.Clock;
import java.time.LocalDate;
import org.parcours.database.Scope;
import org.parcours.jobs.Recurring;
import org.springframework.stereotype.Component;

/// Reminds, on working days, of needs that wait for too long.
@Component
class ReminderRound implements Recurring {
    private final Reminders reminders;
    private final Clock clock;

    ReminderRound(Reminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "need-reminders";
    }

    @Override
    public void run() {
        // the system looks at the open needs of every park
        Scope.SYSTEM.run(() -> reminders.remind(LocalDate.now(clock)));
    }
}
