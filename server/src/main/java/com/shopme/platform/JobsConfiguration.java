package com.shopme.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/// The clockwork: jobs that are kept in the database, so that several instances share them.
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
    private static final int THREADS = 2;
    private static final int TRIES = 50;
    private static final Duration AT_THE_END = Duration.ofSeconds(10);

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<RecurringJob> jobs) {
        return Scheduler.create(database)
                .startTasks(jobs.stream().map(JobsConfiguration::task).toList())
                .threads(THREADS)
                .shutdownMaxWait(AT_THE_END)
                .build();
    }

    /// What one room told another, and nobody heard because a listener failed or the server died,
    /// is told again. After fifty times it stays in the registry for a person to look at.
    @Bean
    RecurringJob tellAgain(IncompleteEventPublications events) {
        var options =
                ResubmissionOptions.defaults()
                        .withMinAge(Duration.ofMinutes(1))
                        .withFilter(event -> event.getCompletionAttempts() < TRIES);
        return new RecurringJob(
                "tell-again",
                Duration.ofMinutes(1),
                () -> events.resubmitIncompletePublications(options));
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((_, _) -> job.work().run());
    }
}
