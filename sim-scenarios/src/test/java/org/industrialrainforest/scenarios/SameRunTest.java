package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Recorder;
import org.industrialrainforest.core.phases.funding.FundRaising;
import org.industrialrainforest.core.phases.ideas.IdeaArrival;
import org.industrialrainforest.core.phases.research.Research;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Column;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Snapshot;
import org.industrialrainforest.engine.simulation.Table;
import org.industrialrainforest.engine.simulation.Tick;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run is what scenario, policy, shock, seed and replicate say, and nothing else has a part in it. */
@Tag("slow")
class SameRunTest {
    private static final Worlds.Outcome RAINFOREST = Worlds.outcome(rainforest());
    private static final String SEED = "seed " + Worlds.SEED + ", replicate " + Worlds.REPLICATE;

    /** Ten times the ideas, in a shorter time: several chunks of firms. */
    private static Scenario crowded() {
        Scenario crowded =
                Worlds.WHOLE.with("end", "2014-06").with("start", "2010-01").with("record-from", "2011-01");
        return crowded.with("sectors[*].ideas-per-year", "500");
    }

    private static void same(Worlds.Outcome outcome, Worlds.Outcome expected, String what) {
        assertThat(outcome.differences(expected)).as("%s, %s", what, SEED).isEmpty();
    }

    private static Rainforest.Settings rainforest() {
        return Worlds.under(Worlds.SHORT, "rainforest");
    }

    @Test
    void the_state_s_money_is_at_work_in_it() {
        try (Rainforest run = rainforest().start(Worlds.SEED, Worlds.REPLICATE)) {
            run.finish();
            assertThat(Worlds.eventful(run.world())).as(SEED).isTrue();
        }
    }

    @Test
    void run_again_it_is_the_same() {
        same(Worlds.outcome(rainforest()), RAINFOREST, "rainforest");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void on_more_threads_it_is_the_same(int threads) {
        same(Worlds.outcome(rainforest(), threads), RAINFOREST, "rainforest");
    }

    @Test
    void on_more_threads_it_is_the_same_also_when_firms_fill_several_chunks() {
        Rainforest.Settings settings = Worlds.under(crowded(), "direct-fund");
        Worlds.Outcome one;
        try (Rainforest run = settings.start(Worlds.SEED, Worlds.REPLICATE)) {
            one = Worlds.Outcome.of(run, run.finish());
            assertThat(run.world().firms.end()).as("rows of firms").isGreaterThan(2 * 2048);
        }
        same(Worlds.outcome(settings, 2), one, "two threads");
        same(Worlds.outcome(settings.prepare(w -> scatter(w, 3)), 2), one, "two threads, scattered");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void in_scattered_rows_it_is_the_same(long order) {
        same(Worlds.outcome(rainforest().prepare(w -> scatter(w, order))), RAINFOREST, "rows in order " + order);
    }

    /** Tables whose rows come and go; those of the scenario's own things are filled before. */
    private static void scatter(World world, long order) {
        world.ideas.scatter(300, order);
        world.firms.scatter(2500, order + 1);
        world.deals.scatter(700, order + 2);
        world.links.scatter(100, order + 3);
        world.visits.scatter(400, order + 4);
    }

    @ParameterizedTest
    @CsvSource({
        "rainforest, 2016-05",
        "rainforest, 2019-01",
        "as-reported, 2018-11",
        "direct-fund, 2014-08",
        "none, 2012-12"
    })
    void restored_from_a_snapshot_it_goes_on_as_if_unbroken(String policy, String month) throws IOException {
        Rainforest.Settings settings = Worlds.under(Worlds.SHORT, policy);
        byte[] file = snapshot(settings, Month.parse(month));
        Worlds.Outcome restored;
        try (Rainforest run = settings.start(Worlds.SEED, Worlds.REPLICATE).restore(read(file))) {
            assertThat(run.nextMonth()).isEqualTo(Month.parse(month).index());
            restored = Worlds.Outcome.of(run, run.finish());
        }
        same(restored, Worlds.outcome(settings), policy + " from " + month);
    }

    private static byte[] snapshot(Rainforest.Settings settings, Month month) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Rainforest run = settings.start(Worlds.SEED, Worlds.REPLICATE)) {
            while (run.nextMonth() < month.index()) {
                run.step();
            }
            run.snapshot().write(new DataOutputStream(bytes));
        }
        return bytes.toByteArray();
    }

    private static Snapshot read(byte[] file) throws IOException {
        return Snapshot.read(new DataInputStream(new ByteArrayInputStream(file)));
    }

    /** Before 2014 no policy has begun, so that the twin under another policy is that policy's own run. */
    @Test
    void a_twin_that_parts_before_the_policies_begin_is_the_other_policy_s_run() throws IOException {
        byte[] file = snapshot(rainforest(), Month.of(2014, 1));
        for (String policy : List.of("none", "platforms")) {
            Rainforest.Settings other = Worlds.under(Worlds.SHORT, policy);
            try (Rainforest twin = other.start(Worlds.SEED, Worlds.REPLICATE).restore(read(file))) {
                same(Worlds.Outcome.of(twin, twin.finish()), Worlds.outcome(other), policy);
            }
        }
    }

    /** What was built and promised under one policy is wound up, not forgotten, when another takes over. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "bridges", "incubation", "as-reported"})
    void a_twin_that_parts_later_shares_the_past_and_keeps_the_laws(String policy) throws IOException {
        byte[] file = snapshot(rainforest(), Month.of(2018, 4));
        Rainforest.Settings other = Worlds.under(Worlds.SHORT, policy);
        try (Rainforest twin = other.start(Worlds.SEED, Worlds.REPLICATE).restore(read(file))) {
            Invariants laws = new Invariants();
            Worlds.Outcome outcome;
            try (Rainforest watched =
                    laws.watch(other).start(Worlds.SEED, Worlds.REPLICATE).restore(read(file))) {
                Observed observed = watched.finish();
                outcome = Worlds.Outcome.of(watched, observed);
                assertThat(observed.capture.identityError()).as(SEED).isBetween(-1000.0, 1000.0);
            }
            assertThat(laws.broken()).as(SEED).isEmpty();
            same(outcome, Worlds.Outcome.of(twin, twin.finish()), "to be watched changes nothing");
            assertThat(outcome.digest()).isNotEqualTo(RAINFOREST.digest());
            int past = Month.of(2018, 4).since(Worlds.SHORT.recordFrom());
            outcome.series()
                    .forEach((id, values) -> assertThat(values.subList(0, past))
                            .as(id)
                            .isEqualTo(RAINFOREST.series().get(id).subList(0, past)));
        }
    }

    @Test
    void a_snapshot_of_another_horizon_is_refused() throws IOException {
        byte[] file = snapshot(rainforest(), Month.of(2013, 4));
        try (Rainforest longer = Worlds.under(Worlds.WHOLE, "rainforest").start(Worlds.SEED, Worlds.REPLICATE)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> longer.restore(read(file)))
                    .withMessageContainingAll("2019-12", "2035-12");
        }
    }

    @Test
    void a_column_of_one_s_own_changes_nothing() {
        Reals[] mood = new Reals[1];
        Rainforest.Settings settings = rainforest().extended(w -> {
            mood[0] = w.firms.extra("mood", "-", "mood of the founder");
            w.ideas.extra("mood", "-", "mood of the team");
            return month -> month.after(Research.class, tick -> mood[0].add(0, 1));
        });
        same(Worlds.outcome(settings), RAINFOREST, "rainforest");
        assertThat(mood[0].get(0)).isPositive();
    }

    @Test
    void to_follow_everybody_changes_nothing() {
        Chronicle chronicle = new Chronicle(Chronicle.EVERYBODY);
        same(Worlds.outcome(rainforest().follow(chronicle), 2), RAINFOREST, "rainforest");
        List<Chronicle.Entry> entries = chronicle.entries();
        assertThat(entries).hasSizeGreaterThan(10_000);
        assertThat(entries.stream().map(Chronicle.Entry::what).distinct().count())
                .as("kinds of happenings")
                .isGreaterThan(25);
    }

    @Test
    void to_record_everything_changes_nothing() {
        List<Integer> told = new ArrayList<>();
        Recorder recorder = new Recorder() {
            @Override
            public void monthOver(World world, int month) {
                told.add(month);
            }

            @Override
            public void firmEnded(World world, int firm, int month) {
                told.add(firm);
            }
        };
        same(Worlds.outcome(rainforest().record(recorder)), RAINFOREST, "rainforest");
        assertThat(told).isNotEmpty();
    }

    /** It reads every column and every account, and draws random numbers of its own. */
    private static final class Curious implements Phase {
        private static final Process WONDER = Process.monthly("wonder", "what");
        private static final Draw WHAT = WONDER.draw("what");
        private World world;
        private double seen;

        Curious at(World newWorld) {
            world = newWorld;
            return this;
        }

        @Override
        public void run(Tick tick) {
            for (Table table : world.tables()) {
                for (Column column : table.columns()) {
                    for (int row = 0; row < table.end(); row++) {
                        if (table.live(row) && tick.draws().happens(WHAT, table.id(row), .02)) {
                            seen += column.text(row).length();
                        }
                    }
                }
            }
            tick.each(world.firms, rows -> rows.draws().uniform(WHAT, rows.first() + 1L));
            tick.select(world.firms, (rows, chosen) -> {
                        for (int row = rows.first(); row < rows.end(); row++) {
                            chosen.add(row, row, 0, rows.draws().lot(WHAT, row + 1L));
                        }
                    })
                    .serve(row -> seen += world.firms.live(row) ? world.firms.cash(row) : 0);
        }

        @Override
        public List<Process> processes() {
            return List.of(WONDER);
        }
    }

    @Test
    void a_phase_that_only_looks_and_wonders_changes_nothing_wherever_it_stands() {
        for (Class<? extends Phase> anchor : List.of(IdeaArrival.class, Research.class, FundRaising.class)) {
            Curious curious = new Curious();
            Rainforest.Settings settings = rainforest().schedule((w, s) -> s.after(anchor, curious.at(w)));
            same(Worlds.outcome(settings), RAINFOREST, "behind " + anchor);
            assertThat(curious.seen).isPositive();
        }
    }

    @Test
    void another_seed_or_replicate_is_another_run() {
        List<String> digests = new ArrayList<>();
        for (long seed : new long[] {Worlds.SEED, Worlds.SEED + 1}) {
            for (long replicate : new long[] {Worlds.REPLICATE, Worlds.REPLICATE + 1}) {
                try (Rainforest run = rainforest().start(seed, replicate)) {
                    run.finish();
                    digests.add(run.digest());
                }
            }
        }
        assertThat(digests).doesNotHaveDuplicates().contains(RAINFOREST.digest());
    }
}
