package org.parcours.connections.questions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.parcours.database.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What recurs here: on working mornings, offers that nobody confirmed for long are asked about.
@Configuration(proxyBeanMethods = false)
class QuestionJobs {
    @Bean
    RecurringTask<Void> offerQuestionTask(OfferQuestions questions, Clock clock) {
        return Tasks.recurring("offer-questions", Schedules.cron("0 30 8 * * MON-FRI", clock.getZone()))
                // offers of every partner, whoever they belong to
                .execute(
                        (job, context) -> Scope.SYSTEM.run(() -> questions.due().forEach(questions::ask)));
    }
}
