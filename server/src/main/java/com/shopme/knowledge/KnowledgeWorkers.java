package com.shopme.knowledge;

import com.shopme.platform.LaneWorkers;
import com.shopme.platform.Lanes;
import com.shopme.platform.Lease;
import com.shopme.platform.RecurringJob;
import com.shopme.platform.Tenancy;
import com.shopme.workspace.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads documents, follows the shops and gets vectors, in the background.
@Configuration(proxyBeanMethods = false)
class KnowledgeWorkers {
    // Reading a file takes memory; two at once are enough.
    private static final int WORKERS = 2;
    private static final Duration LEASE = Duration.ofMinutes(3);

    @Bean
    LaneWorkers knowledgeLanes(
            Lanes lanes,
            DocumentProcessing documents,
            Following following,
            Measuring measuring,
            TransactionTemplate transaction,
            Clock clock) {
        return new LaneWorkers(
                lanes,
                KnowledgeWork.QUEUE,
                WORKERS,
                LEASE,
                lease ->
                        Tenancy.in(
                                lease.workspace(),
                                () -> {
                                    switch (KnowledgeWork.of(lease.lane())) {
                                        case KnowledgeWork.Read(var document) ->
                                                documents.process(lease, document);
                                        case KnowledgeWork.Follow() ->
                                                end(
                                                        transaction,
                                                        lanes,
                                                        lease,
                                                        following.follow(lease.workspace())
                                                                ? Optional.empty()
                                                                : Optional.of(clock.instant()));
                                        case KnowledgeWork.Measure() ->
                                                end(
                                                        transaction,
                                                        lanes,
                                                        lease,
                                                        measuring.measure(lease.workspace()));
                                    }
                                    return true;
                                }));
    }

    private static void end(
            TransactionTemplate transaction, Lanes lanes, Lease lease, Optional<Instant> again) {
        transaction.executeWithoutResult(
                _ ->
                        again.ifPresentOrElse(
                                at -> lanes.finishUntil(lease, at), () -> lanes.finish(lease)));
    }

    @Bean
    RecurringJob followTheShops(Following following) {
        return new RecurringJob("follow-the-shops", Duration.ofSeconds(5), following::look);
    }

    /// Passages without a vector, of which nobody told: the endpoint is new, or its model is.
    @Bean
    RecurringJob measureTheRest(
            Embeddings embeddings,
            Workspaces workspaces,
            VectorStore vectors,
            Lanes lanes,
            TransactionTemplate transaction) {
        return new RecurringJob(
                "measure-the-rest",
                Duration.ofMinutes(10),
                () -> {
                    if (!embeddings.on()) return;
                    for (var workspace : workspaces.all())
                        Tenancy.in(
                                workspace,
                                () -> {
                                    transaction.executeWithoutResult(
                                            _ -> {
                                                if (vectors.isBehind(workspace, embeddings.model()))
                                                    lanes.wake(
                                                            workspace,
                                                            KnowledgeWork.QUEUE,
                                                            KnowledgeWork.vectors(workspace));
                                            });
                                    return true;
                                });
                });
    }
}
