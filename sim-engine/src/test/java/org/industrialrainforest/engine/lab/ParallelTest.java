package org.industrialrainforest.engine.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {
    private static final List<Integer> MANY = IntStream.range(0, 200).boxed().toList();

    private final List<Integer> taken = new ArrayList<>();

    @AfterEach
    void nobodyIsLeftInterrupted() {
        Thread.interrupted();
    }

    private static List<Thread> atWork() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rainforest-run"))
                .toList();
    }

    private void takesNothingMore() throws InterruptedException {
        int then = taken.size();
        Thread.sleep(50);
        assertThat(taken).hasSize(then);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 300})
    void every_item_is_taken_once(int threads) {
        Parallel.forEach(threads, MANY, i -> i, taken::add);
        assertThat(taken).containsExactlyInAnyOrderElementsOf(MANY);
        assertThat(atWork()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void an_interrupted_caller_hears_of_it_stays_interrupted_and_nothing_is_taken_afterwards(int threads)
            throws InterruptedException {
        Thread caller = Thread.currentThread();
        Throwable thrown = catchThrowable(() -> Parallel.forEach(
                threads,
                MANY,
                i -> {
                    if (i == 20) {
                        caller.interrupt();
                    }
                    return slow(i);
                },
                taken::add));
        assertThat(thrown).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).as("flag of the caller").isTrue();
        assertThat(taken).hasSizeLessThan(MANY.size());
        assertThat(atWork()).isEmpty();
        takesNothingMore();
    }

    @Test
    void a_caller_who_is_interrupted_before_begins_nothing() {
        AtomicBoolean begun = new AtomicBoolean();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Parallel.forEach(2, MANY, i -> begun.getAndSet(true), x -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(begun).isFalse();
    }

    @Test
    void an_interruption_at_the_very_last_result_is_not_lost() {
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> Parallel.forEach(2, List.of(1), i -> i, i -> caller.interrupt()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_worker_that_is_interrupted_is_not_taken_for_one_that_is_done() {
        assertThatThrownBy(() -> Parallel.forEach(
                        1,
                        MANY,
                        i -> {
                            if (i == 5) {
                                Thread.currentThread().interrupt();
                            }
                            return i;
                        },
                        taken::add))
                .isInstanceOf(CancellationException.class);
        assertThat(taken).hasSizeLessThan(MANY.size());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                IllegalStateException.class,
                OutOfMemoryError.class,
                StackOverflowError.class,
                NoClassDefFoundError.class,
                InternalError.class
            })
    void a_failure_reaches_the_caller_as_it_is_and_others_are_told_to_end(Class<? extends Throwable> kind)
            throws Exception {
        Throwable failure = kind.getConstructor(String.class).newInstance("seven");
        Throwable thrown = catchThrowable(() -> Parallel.forEach(
                3,
                MANY,
                i -> {
                    if (i == 7) {
                        sneak(failure);
                    }
                    return slow(i);
                },
                taken::add));
        assertThat(thrown).isSameAs(failure);
        assertThat(atWork()).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        takesNothingMore();
    }

    @Test
    void a_taker_that_fails_takes_nothing_more() throws InterruptedException {
        IllegalStateException full = new IllegalStateException("the disk is full");
        assertThatThrownBy(() -> Parallel.forEach(4, MANY, ParallelTest::slow, i -> {
                    taken.add(i);
                    if (taken.size() == 9) {
                        throw full;
                    }
                }))
                .isSameAs(full);
        assertThat(taken).hasSize(9);
        takesNothingMore();
    }

    private static int slow(int i) {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return i;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable failure) throws E {
        throw (E) failure;
    }
}
