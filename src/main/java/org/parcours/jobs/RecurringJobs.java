package org.parcours.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
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
    /// One line of the list.
    ///
    /// @param at time of day, as `03:10`, where the machine is
    /// @param keep for how long what is over stays
    record When(String at, Duration keep) {}

    static final class List implements BeanRegistrar {
        private static final ParameterizedTypeReference<Task<Void>> TASK = new ParameterizedTypeReference<>() {};

        @Override
        public void register(BeanRegistry beans, Environment environment) {
            Binder.get(environment)
                    .bind("parcours.recurring", Bindable.mapOf(String.class, When.class))
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

        private static Task<Void> task(String name, When when, Supplier<Recurring> work) {
            return Tasks.recurring(TaskDescriptor.of(name), Schedules.daily(LocalTime.parse(when.at())))
                    .execute((job, context) -> work.get().run(when.keep()));
        }
    }
}
