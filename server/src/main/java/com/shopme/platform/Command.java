package com.shopme.platform;

import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// A command of the operator: the database and nothing else, no door, no worker, no job.
public final class Command {
    private Command() {}

    /// Looks at the database across workspaces, in one transaction that changes nothing and sees
    /// one moment.
    ///
    /// @throws IllegalStateException if a running server keeps the embedded database to itself
    public static <T> T look(Function<DataSource, T> work) {
        return with(
                context -> {
                    var database = context.getBean(DataSource.class);
                    var moment = new TransactionTemplate(new JdbcTransactionManager(database));
                    moment.setReadOnly(true);
                    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
                    return Tenancy.acrossWorkspaces(
                            () -> moment.execute(_ -> work.apply(database)));
                });
    }

    /// Works with settings and database; says what it does in transactions of its own.
    static <T> T with(Function<ApplicationContext, T> work) {
        var application =
                new SpringApplicationBuilder(DatabaseConfiguration.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false);
        try (var context = application.run()) {
            return work.apply(context);
        }
    }
}
