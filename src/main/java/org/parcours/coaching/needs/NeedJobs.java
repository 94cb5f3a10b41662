package org.parcours.coaching.needs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import org.parcours.database.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What needs do by themselves: the reminders of working days.
@Configuration(proxyBeanMethods = false)
class NeedJobs {
    @Bean
    RecurringTask<Void> needReminderTask(ObjectProvider<Reminders> reminders, Clock clock) {
        // asked for when it runs: mails need the scheduler, which needs every task first
        return Tasks.recurring("need-reminders", Schedules.cron("0 30 6 * * MON-FRI", clock.getZone()))
                // the system looks at the open needs of every park
                .execute((job, context) ->
                        Scope.SYSTEM.run(() -> reminders.getObject().remind(LocalDate.now(clock))));
    }
}
