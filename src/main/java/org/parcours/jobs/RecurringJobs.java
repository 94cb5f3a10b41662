package org.parcours.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;

/// Makes a task of the scheduler of every line of the list; the module that does the work is found by its name.
@Configuration(proxyBeanMethods = false)
@Import(RecurringJobs.List.class)
class RecurringJobs {
    static final class List implements BeanRegistrar {
        private static final ParameterizedTypeReference<Task<Void>> TASK = new ParameterizedTypeReference<>() {};

        @Override
        public void register(BeanRegistry beans, Environment environment) {
            Binder.get(environment)
                    .bind("parcours.recurring", Bindable.mapOf(String.class, String.class))
                    .orElseGet(Map::of)
                    .forEach((name, when) -> beans.registerBean(
                            "recurring-" + name,
                            TASK,
                            bean -> bean.supplier(context -> task(
                                    name,
                                    when,
                                    () -> context.beanProvider(Recurring.class).stream()
                                            .filter(work -> work.name().equals(name))
                                            .findFirst()
                                            .orElseThrow()))));
        }

        private static Task<Void> task(String name, String when, Supplier<Recurring> work) {
            return Tasks.recurring(TaskDescriptor.of(name), schedule(when))
                    .execute((job, context) -> work.get().run());
        }
    }

    /// When a line of the list says: `03:10` every day, `MON-FRI 07:00` on these days, `every 1h` from one end to the
    /// next start. Times of day are those of the machine.
    ///
    /// @throws java.time.DateTimeException where it says none of these
    static Schedule schedule(String when) {
        String[] words = when.strip().split(" ", 2);
        if (words.length == 1) {
            return Schedules.daily(LocalTime.parse(words[0]));
        }
        if (words[0].equals("every")) {
            return Schedules.fixedDelay(Duration.parse("PT" + words[1]));
        }
        LocalTime time = LocalTime.parse(words[1]);
        return Schedules.cron("0 %d %d * * %s".formatted(time.getMinute(), time.getHour(), words[0]));
    }
}
