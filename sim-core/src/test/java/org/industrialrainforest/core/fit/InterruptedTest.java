package org.industrialrainforest.core.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.study.AblationPlan;
import org.industrialrainforest.core.study.DosePlan;
import org.industrialrainforest.core.study.StudyPlan;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.trace.IdeaTrace;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is interrupted while it computes throws, stays interrupted, and hands over nothing afterwards. */
class InterruptedTest {
    private static final Scenario CITY =
            TinyScenario.lively().withMonths("2014-01", "2018-12").scenario();
    private static final Claim DEATHS =
            new Claim("H1", "H1", "", "hazard.y1", "none", .1, .05, .2, "fit", "made up", "median", null);
    private static final StudyPlan FOUNDED =
            new StudyPlan(CITY, List.of(Policy.none()), "none", "firms.founded", "none", 20, 1);
    private static final Experiment EXPERIMENT = Experiment.of(CITY)
            .policies(List.of(Policy.none()))
            .baseline("none")
            .runs(40);

    /** A computation that tells of every step. */
    @FunctionalInterface
    interface Computation {
        Object with(Runnable step);
    }

    private static RunListener telling(Runnable step) {
        return new RunListener() {
            @Override
            public void taken(RunResult result, int done, int all) {
                step.run();
            }
        };
    }

    private record OnlyTheFirst(int runs) implements RunExecutor {
        @Override
        public <T> void execute(List<RunSpec> specs, Function<RunSpec, T> run, Consumer<T> taker) {
            specs.subList(0, runs).forEach(spec -> taker.accept(run.apply(spec)));
        }
    }

    static Stream<Arguments> computations() {
        return Stream.of(
                named("a comparison", step -> EXPERIMENT.compare(RunExecutor.local(2), telling(step))),
                named("a comparison on one thread", step -> EXPERIMENT.compare(RunExecutor.local(1), telling(step))),
                named(
                        "an executor of one's own that stops at half",
                        step -> EXPERIMENT.compare(new OnlyTheFirst(20), telling(step))),
                named(
                        "a validation",
                        step -> new Validation(CITY, 1, 40, 2).measure(List.of(DEATHS), done -> step.run())),
                named("pilots", step -> GatePilots.of(CITY).runs(40).solve(2, step)),
                named(
                        "a calibration",
                        step -> Calibration.of(
                                        CITY,
                                        List.of(DEATHS),
                                        FreeParameter.of(CITY, List.of("rules.exits.patience-months")),
                                        new CalibrationSettings(40, 1, 8, 0, 4, 1))
                                .run(2, CalibrationLog.NONE, done -> step.run())),
                named(
                        "an ablation",
                        step -> new AblationPlan(FOUNDED, List.of("rivalry")).run(RunExecutor.local(2), telling(step))),
                named(
                        "dose curves",
                        step -> new DosePlan(FOUNDED, List.of(1.0, 2.0), List.of())
                                .run(RunExecutor.local(2), telling(step))),
                named("a run on one thread", step -> stepped(1, step)),
                named("a run on three threads", step -> stepped(3, step)));
    }

    private static Object stepped(int threads, Runnable step) {
        try (Rainforest run = Rainforest.of(CITY).start(1, 0, threads)) {
            step.run();
            step.run();
            step.run();
            return run.finish();
        }
    }

    private static Arguments named(String name, Computation computation) {
        return arguments(name, computation);
    }

    @AfterEach
    void nobodyIsLeftInterrupted() {
        Thread.interrupted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("computations")
    void interrupted_after_a_few_steps_it_throws_and_tells_nothing_more(String name, Computation computation)
            throws InterruptedException {
        Thread caller = Thread.currentThread();
        AtomicInteger steps = new AtomicInteger();
        Throwable thrown = catchThrowable(() -> computation.with(() -> {
            if (steps.incrementAndGet() == 3) {
                caller.interrupt();
            }
        }));
        assertThat(thrown).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).as("flag of the caller").isTrue();
        assertThat(Thread.getAllStackTraces().keySet())
                .as("threads still at work")
                .noneMatch(thread -> thread.getName().equals("rainforest-run"));
        int then = steps.get();
        Thread.sleep(30);
        assertThat(steps).hasValue(then).hasValueLessThan(40);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("computations")
    void interrupted_before_it_does_nothing(String name, Computation computation) {
        Thread.currentThread().interrupt();
        assertThat(catchThrowable(() -> computation.with(() -> {}))).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_trace_is_not_told_of_half_a_life() {
        IdeaTrace trace = new IdeaTrace(CITY, Policy.none(), Policy.none(), Shock.none(), 1, 0);
        Thread.currentThread().interrupt();
        assertThat(catchThrowable(trace::fates)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void an_interrupted_run_stands_between_two_months_and_can_go_on() {
        try (Rainforest run = Rainforest.of(CITY).start(1, 0, 2);
                Rainforest other = Rainforest.of(CITY).start(1, 0)) {
            run.step();
            Thread.currentThread().interrupt();
            assertThat(catchThrowable(run::step)).isInstanceOf(CancellationException.class);
            Thread.interrupted();
            run.finish();
            other.finish();
            assertThat(run.digest()).isEqualTo(other.digest());
        }
    }

    @Test
    void an_executor_that_hands_over_some_of_the_runs_is_refused() {
        assertThat(catchThrowable(() -> EXPERIMENT.compare(new OnlyTheFirst(7))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("handed over 7 results of 40 runs");
    }
}
