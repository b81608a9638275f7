package com.shopme.clients;

import com.shopme.platform.RecurringJob;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps each workspace to the time it wants messages kept.
@Configuration(proxyBeanMethods = false)
class Retention {
    // A first run on years of messages shall not keep others from their turn.
    private static final int BATCHES = 500;

    @Bean
    RecurringJob keepToRetentionPeriods(Workspaces workspaces, PersonalData data) {
        return new RecurringJob(
                "keep-to-retention-periods",
                Duration.ofHours(1),
                () -> workspaces.all().forEach(one -> keepTo(workspaces, data, one)));
    }

    private static void keepTo(Workspaces workspaces, PersonalData data, WorkspaceId workspace) {
        var days = workspaces.retentionDays(workspace);
        if (days.isEmpty()) return;
        var age = Duration.ofDays(days.get());
        for (int batch = 0; batch < BATCHES; batch++) if (!data.forget(workspace, age)) return;
    }
}
