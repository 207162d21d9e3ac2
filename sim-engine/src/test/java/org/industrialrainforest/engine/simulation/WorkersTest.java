package org.industrialrainforest.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    @ParameterizedTest
    @CsvSource({"1,0", "1,5", "2,1", "2,2", "3,100", "8,3"})
    void every_chunk_is_worked_on_once(int threads, int chunks) {
        AtomicIntegerArray done = new AtomicIntegerArray(chunks);
        try (Workers workers = Workers.of(threads)) {
            workers.forEach(chunks, (chunk, thread) -> done.incrementAndGet(chunk));
        }
        for (int chunk = 0; chunk < chunks; chunk++) {
            assertThat(done.get(chunk)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void an_exception_in_a_chunk_surfaces_as_it_is(int threads) {
        IllegalStateException breach = new IllegalStateException("breach in chunk 7");
        try (Workers workers = Workers.of(threads)) {
            for (int round = 0; round < 20; round++) {
                assertThatThrownBy(() -> workers.forEach(20, (chunk, thread) -> {
                            if (chunk == 7) {
                                throw breach;
                            }
                        }))
                        .isSameAs(breach);
            }
            AtomicInteger after = new AtomicInteger();
            workers.forEach(20, (chunk, thread) -> after.incrementAndGet());
            assertThat(after).as("the next sweep").hasValue(20);
        }
    }

    @Test
    void a_failed_sweep_ends_only_when_no_thread_is_at_work_any_more() throws InterruptedException {
        CountDownLatch callerIsBusy = new CountDownLatch(1);
        CountDownLatch otherIsBusy = new CountDownLatch(1);
        AtomicInteger atWork = new AtomicInteger();
        Thread caller = Thread.currentThread();
        try (Workers workers = Workers.of(2)) {
            assertThatThrownBy(() -> workers.forEach(2, (chunk, thread) -> {
                        if (Thread.currentThread() == caller) {
                            callerIsBusy.countDown();
                            await(otherIsBusy);
                            throw new IllegalStateException("the caller's chunk failed");
                        }
                        atWork.incrementAndGet();
                        otherIsBusy.countDown();
                        await(callerIsBusy);
                        pause();
                        atWork.decrementAndGet();
                    }))
                    .hasMessage("the caller's chunk failed");
            assertThat(atWork).hasValue(0);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_error_of_the_machine_surfaces_too() {
        Error error = new StackOverflowError();
        Thread caller = Thread.currentThread();
        CountDownLatch otherIsBusy = new CountDownLatch(1);
        try (Workers workers = Workers.of(2)) {
            assertThatThrownBy(() -> workers.forEach(2, (chunk, thread) -> {
                        if (Thread.currentThread() == caller) {
                            await(otherIsBusy);
                        } else {
                            otherIsBusy.countDown();
                            throw error;
                        }
                    }))
                    .isSameAs(error);
        }
    }

    @Test
    void fewer_than_one_thread_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Workers.of(0)).withMessageContaining("threads = 0");
    }
}
