package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.industrialrainforest.core.ledger.Party;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.outcome.Observed;
import org.industrialrainforest.core.scenario.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Laws over random worlds. A world that breaks one names its seed; {@code -Drainforest.world=SEED} runs that one alone, {@code
 * -Drainforest.worlds=500} runs more.
 */
class RandomWorldsTest {
    private static final Scenario SHANGHAI = Catalogue.standard().scenario("shanghai");
    private static final int WORLDS = 50;
    private static final double RMB = 1000;

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> money_is_conserved_gains_add_up_and_every_counter_counts() {
        Long one = Long.getLong("rainforest.world");
        LongStream seeds =
                one != null ? LongStream.of(one) : LongStream.range(0, Integer.getInteger("rainforest.worlds", WORLDS));
        return seeds.mapToObj(seed -> DynamicTest.dynamicTest("world " + seed, () -> lives(seed)));
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
