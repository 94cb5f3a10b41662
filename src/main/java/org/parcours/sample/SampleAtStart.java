package org.parcours.sample;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import org.parcours.accounts.FirstAdministrator;
import org.parcours.commands.Commands;
import org.parcours.commands.Console;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// On `./parcours start`: fills an empty database with the sample network unless `--empty` was said, and says where to
/// go and as whom.
@Component
class SampleAtStart implements ApplicationRunner {
    private final SampleNetwork sample;
    private final SampleCommand command;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final FirstAdministrator administrator;
    private final Commands commands;
    private final Environment environment;

    SampleAtStart(
            SampleNetwork sample,
            SampleCommand command,
            ObjectProvider<SchedulerClient> scheduler,
            FirstAdministrator administrator,
            Commands commands,
            Environment environment) {
        this.sample = sample;
        this.command = command;
        this.scheduler = scheduler;
        this.administrator = administrator;
        this.commands = commands;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!environment.containsProperty("parcours.sample")) {
            return; // a command or a test, not a start
        }
        Console console = commands.console();
        boolean first = sample.mayBeLoaded() && wanted("parcours.sample") && !wanted("parcours.training");
        if (first) {
            command.load(console);
            countTrends();
        }
        console.say("sample.serving", "http://localhost:" + environment.getProperty("local.server.port", "8080") + "/");
        if (first) {
            command.sayAccounts(console); // once: what later starts print may be kept in a log
        }
        administrator.link().ifPresent(link -> console.say("sample.first", link));
    }

    /// Else no figure would show how it moved before the first night.
    private void countTrends() {
        var trends = TaskInstanceId.of("figure-trends", RecurringTask.INSTANCE);
        scheduler.ifAvailable(jobs -> jobs.reschedule(trends, Instant.now()));
    }

    private boolean wanted(String property) {
        return Boolean.parseBoolean(environment.getProperty(property, "false"));
    }
}
