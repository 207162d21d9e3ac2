package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.model.WorldSize;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.ledger.Party;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Laws over random worlds. A world that breaks one names its seed; {@code -Drainforest.world=SEED} runs that one alone, {@code
 * -Drainforest.worlds=500} runs more.
 */
class RandomWorldsTest {
    private static final Scenario SHANGHAI = Catalogue.standard().scenario("shanghai");
    private static final int WORLDS = 30;
    private static final int ALLOWED = 90;
    private static final double RMB = 1000;
    /** Worlds whose estimate is longer are left to those who ask for one by its seed. */
    private static final double LONGEST_SECONDS = 10;
    /** All worlds together; those that are left are skipped. */
    private static final Duration BUDGET = Duration.ofMinutes(4);

    /** A world that takes longer hangs: those that are run are estimated at {@value #LONGEST_SECONDS} seconds at most. */
    private static final Duration AT_MOST = Duration.ofMinutes(3);

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> money_is_conserved_gains_add_up_and_every_counter_counts() {
        Long one = Long.getLong("rainforest.world");
        LongStream seeds =
                one != null ? LongStream.of(one) : LongStream.range(0, Integer.getInteger("rainforest.worlds", WORLDS));
        return seeds.mapToObj(seed -> DynamicTest.dynamicTest("world " + seed, () -> lives(seed)));
    }

    /**
     * Worlds of one to forty parameters anywhere in what is allowed, edges included. {@code -Drainforest.allowed=SEED} runs one alone, {@code
     * -Drainforest.alloweds=1000} more.
     */
    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> whatever_is_allowed_runs_and_balances_or_is_refused_by_name() {
        Long one = Long.getLong("rainforest.allowed");
        LongStream seeds = one != null
                ? LongStream.of(one)
                : LongStream.range(0, Integer.getInteger("rainforest.alloweds", ALLOWED));
        Instant end = Instant.now().plus(BUDGET);
        return seeds.mapToObj(seed -> DynamicTest.dynamicTest("allowed world " + seed, () -> {
            assumeTrue(one != null || Instant.now().isBefore(end), "time is over");
            balances(seed, one != null);
        }));
    }

    private static void balances(long seed, boolean however) {
        String name = "again with -Drainforest.allowed=" + seed;
        RandomWorld drawn;
        try {
            drawn = RandomWorld.allowed(SHANGHAI, seed);
            WorldSize.check(drawn.scenario());
        } catch (BadInput refused) {
            assertThat(refused.problems())
                    .as(name)
                    .allSatisfy(problem -> assertThat(problem.path()).isNotEmpty());
            return;
        }
        assumeTrue(
                however || WorldSize.of(drawn.scenario()).seconds() < LONGEST_SECONDS,
                "a world that takes long, seed " + seed);
        Invariants invariants = new Invariants();
        try (Rainforest run = invariants.watch(drawn.settings()).start(seed, seed % 7)) {
            Observed observed = assertTimeoutPreemptively(AT_MOST, run::finish, name);
            assertThat(invariants.broken()).as(name).isEmpty();
            assertThat(run.world().ledger.parties().stream()
                            .mapToLong(Party::total)
                            .sum())
                    .as(name)
                    .isZero();
            for (Metric metric : Metrics.all()) {
                assertThat(metric.measure().applyAsDouble(observed))
                        .as("%s: %s", name, metric.id())
                        .isNotInfinite();
            }
        }
    }

    private static void lives(long seed) {
        String name = "again with -Drainforest.world=" + seed;
        RandomWorld drawn = RandomWorld.of(SHANGHAI, seed);
        Invariants invariants = new Invariants();
        try (Rainforest run = invariants.watch(drawn.settings()).start(seed, seed % 7)) {
            Observed observed = run.finish();
            assertThat(invariants.broken()).as(name).isEmpty();
            assertThat(invariants.decided()).as(name).isPositive();
            assertThat(run.world().ledger.parties().stream()
                            .mapToLong(Party::total)
                            .sum())
                    .as(name)
                    .isZero();
            assertThat(Math.abs(observed.capture.identityError()))
                    .as("%s: error of the gains identity, RMB", name)
                    .isLessThan(RMB);
        }
    }
}
