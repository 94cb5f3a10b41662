package org.parcours.jobs;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Work that should have been done by now.
@Component
public class LateJobs {
    private final JdbcClient database;

    LateJobs(JdbcClient database) {
        this.database = database;
    }

    /// Names of jobs that failed when they last ran, or that nobody has begun for a quarter of an hour.
    @Transactional(readOnly = true)
    public List<String> names() {
        return database.sql("""
                        select distinct task_name from jobs.scheduled_tasks
                        where consecutive_failures > 0 or (not picked and execution_time < now() - interval '15 minutes')
                        order by task_name
                        """)
                .query((row, number) -> row.getString("task_name"))
                .list();
    }
}
