package com.shopme.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// Many at once, let loose together.
public final class AtOnce {
    private AtOnce() {}

    /// What came of them: who is not among the failures succeeded.
    public record Outcomes(List<Throwable> failures) {}

    /// Does it that many times at once and waits for the last.
    ///
    /// @param work gets a number from 0 on
    public static Outcomes times(int count, IntConsumer work) {
        var go = new CountDownLatch(1);
        var futures = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < count; i++) {
                var number = i;
                futures.add(
                        threads.submit(
                                () -> {
                                    go.await();
                                    work.accept(number);
                                    return number;
                                }));
            }
            go.countDown();
        }
        return new Outcomes(futures.stream().flatMap(AtOnce::failure).toList());
    }

    private static Stream<Throwable> failure(Future<?> future) {
        try {
            future.get();
            return Stream.empty();
        } catch (ExecutionException e) {
            return Stream.of(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
