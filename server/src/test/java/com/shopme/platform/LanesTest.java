package com.shopme.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.ShopMeTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ShopMeTest
class LanesTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Autowired Lanes lanes;
    @Autowired TransactionTemplate transaction;

    private final WorkspaceId workspace = WorkspaceId.next();
    private final String queue = "q" + Ids.next().toString().substring(20);

    @Test
    void leasesALaneToOneWorkerOnly() throws Exception {
        wake("a");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims =
                    IntStream.range(0, 16)
                            .mapToObj(_ -> threads.submit(() -> lanes.claim(queue, 10, LONG)))
                            .toList();
            var leases = 0;
            for (var claim : claims) leases += claim.get().size();
            assertThat(leases).isEqualTo(1);
        }
    }

    @Test
    void sleepsWhenAllWorkIsDone() {
        wake("a");
        finish(claimOne());

        assertThat(claim()).isEmpty();
    }

    @Test
    void staysAwakeForWorkThatCameMeanwhile() {
        wake("a");
        var lease = claimOne();
        wake("a");
        finish(lease);

        assertThat(claim()).hasSize(1);
    }

    @Test
    void givesALaneToAnotherWhenTheLeaseHasEnded() throws Exception {
        wake("a");
        var dead = lanes.claim(queue, 1, Duration.ofMillis(50)).getFirst();
        Thread.sleep(80);
        var next = claimOne();

        assertThat(next.token()).isGreaterThan(dead.token());
        assertThatThrownBy(() -> finish(dead)).isInstanceOf(LeaseLost.class);
        finish(next);
    }

    @Test
    void triesFailedWorkLater() {
        wake("a");
        lanes.failed(claimOne());

        assertThat(claim()).isEmpty();
        assertThat(lease("a").attempts()).isEqualTo(1);
    }

    @Test
    void gathersUntilAPauseButNotForEver() {
        var start = Instant.now();
        gather("a", Duration.ofMillis(300), Duration.ofMillis(500));
        gather("a", Duration.ofMillis(300), Duration.ofMillis(500));
        assertThat(claim()).isEmpty();
        gather("a", Duration.ofSeconds(30), Duration.ofMillis(500));

        while (claim().isEmpty()) Thread.onSpinWait();
        assertThat(Duration.between(start, Instant.now()))
                .isBetween(Duration.ofMillis(450), Duration.ofSeconds(10));
    }

    @Test
    void forgetsAWakeThatIsRolledBack() {
        Tenancy.in(
                workspace,
                () ->
                        transaction.execute(
                                tx -> {
                                    lanes.wake(workspace, queue, "a");
                                    tx.setRollbackOnly();
                                    return true;
                                }));

        assertThat(claim()).isEmpty();
    }

    private void wake(String lane) {
        inTransaction(() -> lanes.wake(workspace, queue, lane));
    }

    private void gather(String lane, Duration pause, Duration most) {
        inTransaction(() -> lanes.gather(workspace, queue, lane, pause, most));
    }

    private void finish(Lease lease) {
        inTransaction(() -> lanes.finish(lease));
    }

    private void inTransaction(Runnable work) {
        Tenancy.in(
                workspace,
                () -> {
                    transaction.executeWithoutResult(tx -> work.run());
                    return true;
                });
    }

    private List<Lease> claim() {
        return lanes.claim(queue, 10, LONG);
    }

    private Lease claimOne() {
        var leases = claim();
        assertThat(leases).hasSize(1);
        return leases.getFirst();
    }

    private Lease lease(String lane) {
        var until = Instant.now().plusSeconds(10);
        while (Instant.now().isBefore(until)) {
            var leases = claim();
            if (!leases.isEmpty()) return leases.getFirst();
        }
        throw new AssertionError("lane " + lane + " is not tried again");
    }
}
