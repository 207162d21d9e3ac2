package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.Test;

class ResearchTest {
    private static final int MANY = 400;

    private static TinyScenario gate(String passProbability, String... settings) {
        return TinyScenario.quiet().withStages(passing(passProbability, settings));
    }

    private static Node passing(String probability, String... settings) {
        String[] all = new String[settings.length + 1];
        System.arraycopy(settings, 0, all, 0, settings.length);
        all[settings.length] = "pass-probability=" + probability;
        return stage("sample", all);
    }

    private static Consumer<World> many(Consumer<World> more) {
        return world -> {
            for (int i = 0; i < MANY; i++) {
                Planting.firm(world, "firm-" + i, 100e6);
            }
            more.accept(world);
        };
    }

    /** Names of the firms that pass the gate in the first month. */
    private static Set<Long> passing(TinyScenario tiny, Consumer<World> more) {
        try (Rainforest run = tiny.start(many(more))) {
            World world = step(run, 1);
            Set<Long> passed = new TreeSet<>();
            for (int row : world.firms.byIdentity()) {
                if (world.firms.stage.get(row) > 0) {
                    passed.add(world.firms.id(row));
                }
            }
            return passed;
        }
    }

    @Test
    void as_many_pass_as_the_table_says() {
        double sd = Math.sqrt(MANY * .3 * .7);
        assertThat(passing(gate("0.3"), world -> {}).size()).isCloseTo((int) (MANY * .3), within((int) (4 * sd)));
        assertThat(passing(gate("0"), world -> {})).isEmpty();
        assertThat(passing(gate("1"), world -> {})).hasSize(MANY);
    }

    @Test
    void coaching_raises_or_lowers_passing_and_a_weight_of_zero_makes_it_nothing() {
        TinyScenario tiny = gate("0.5")
                .with("research.gate-coaching", "1")
                .withIncubator("good", "coaching=0.6")
                .withIncubator("bad", "coaching=-0.6");
        Set<Long> without = passing(tiny, world -> {});
        Set<Long> good = passing(tiny, ResearchTest::coachedByTheGood);
        Set<Long> bad = passing(tiny, ResearchTest::coachedByTheBad);
        // The same draw against another chance: whoever passes without help passes with it.
        assertThat(good).containsAll(without).hasSizeGreaterThan(without.size() + 20);
        assertThat(without).containsAll(bad).hasSizeGreaterThan(bad.size() + 20);
        TinyScenario indifferent = tiny.with("research.gate-coaching", "0");
        assertThat(passing(indifferent, ResearchTest::coachedByTheBad)).isEqualTo(without);
    }

    private static void coachedByTheGood(World world) {
        coached(world, 0);
    }

    private static void coachedByTheBad(World world) {
        coached(world, 1);
    }

    private static void coached(World world, int incubator) {
        for (int row = 0; row < MANY; row++) {
            world.firms.incubator.set(row, incubator);
        }
    }

    @Test
    void quality_helps_through_a_gate_unless_its_weight_is_zero() {
        Consumer<World> better = world -> {
            for (int row = 0; row < MANY; row++) {
                world.firms.quality.set(row, 1);
            }
        };
        TinyScenario tiny = gate("0.5");
        Set<Long> average = passing(tiny, world -> {});
        assertThat(passing(tiny, better)).isEqualTo(average);
        assertThat(passing(tiny.with("research.gate-quality", "0.6"), better))
                .containsAll(average)
                .hasSizeGreaterThan(average.size());
    }

    private static Chronicle lives(TinyScenario tiny, int months) {
        Chronicle chronicle = new Chronicle(Chronicle.EVERYBODY);
        try (Rainforest run = Rainforest.of(tiny.scenario())
                .follow(chronicle)
                .prepare(many(world -> {}))
                .start(1, 0)) {
            step(run, months);
        }
        return chronicle;
    }

    private static long count(Chronicle chronicle, Happening what) {
        return chronicle.entries().stream().filter(e -> e.what() == what).count();
    }

    @Test
    void a_failed_stage_is_repeated_four_times_at_the_most_and_at_half_the_work() {
        TinyScenario tiny = gate("0", "years=0.3333333333333333").with("research.repeat", "1");
        Chronicle chronicle = lives(tiny, 23);
        assertThat(count(chronicle, Happening.GATE_FAILED)).isEqualTo(4 * MANY);
        assertThat(count(chronicle, Happening.REPEATS)).isEqualTo(3 * MANY);
        assertThat(count(chronicle, Happening.STOPPED_RESEARCH)).isEqualTo(MANY);
        try (Rainforest run = tiny.start(many(world -> {}))) {
            World world = step(run, 23);
            assertThat(world.gates.everAttempted.get(0)).isEqualTo(4 * MANY);
            assertThat(world.gates.everRepeated.get(0)).isEqualTo(3 * MANY);
        }
        int start = tiny.scenario().start().index();
        // Four months, and then two and two and two.
        assertThat(chronicle.entries().stream()
                        .filter(e -> e.what() == Happening.GATE_FAILED)
                        .map(e -> e.month() - start)
                        .distinct())
                .containsExactly(3, 5, 7, 9);
    }

    @Test
    void clinical_stages_never_repeat() {
        Chronicle chronicle = lives(gate("0.2", "clinical=true").with("research.repeat", "1"), 12);
        assertThat(count(chronicle, Happening.GATE_FAILED)).isGreaterThan(200);
        assertThat(count(chronicle, Happening.REPEATS)).isZero();
    }

    @Test
    void who_neither_repeats_nor_pivots_stops() {
        Chronicle chronicle = lives(gate("0.5"), 12);
        assertThat(count(chronicle, Happening.STOPPED_RESEARCH))
                .isEqualTo(count(chronicle, Happening.GATE_FAILED))
                .isPositive();
    }

    @Test
    void a_pivot_goes_one_stage_back_with_another_quality_and_half_the_evidence() {
        TinyScenario tiny = TinyScenario.quiet()
                .withStages(stage("sample", "years=1"), stage("product", "pass-probability=0"))
                .with("sectors[chips].product-gate", "2")
                .with("quality.log-sd", "0.73")
                .with("quality.gate-evidence", "2")
                .with("quality.failed-evidence", "1")
                .with("research.pivot", "1")
                .with("research.pivot-kept", "0.6");
        try (Rainforest run = tiny.start(world -> {
            int row = Planting.firm(world, "ada", 100e6);
            world.firms.stage.set(row, 1);
            world.firms.length.set(row, 1);
            world.firms.quality.set(row, 1);
            world.firms.evidence.set(row, 2);
        })) {
            World world = step(run, 1);
            assertThat(world.firms.stage.get(0)).isZero();
            assertThat(world.firms.pivots.get(0)).isOne();
            assertThat(world.firms.evidence.get(0)).isEqualTo(1.5);
            double fresh = (world.firms.quality.get(0) - .6) / (.8 * .73);
            assertThat(Math.abs(fresh)).isBetween(1e-6, 4.0);
        }
    }

    @Test
    void speed_depends_on_cash_and_on_how_far_it_must_reach() {
        TinyScenario tiny = gate("1", "cost-m=12", "years=1")
                .with("research.overhead-m", "0.1")
                .with("research.funded-horizon", "3")
                .with("research.bootstrapped-horizon", "9");
        try (Rainforest run = tiny.start(world -> {
            for (int i = 0; i < 3; i++) {
                Planting.firm(world, "firm-" + i, i == 2 ? 30e6 : 3e6);
            }
            world.firms.rounds.set(1, 1);
        })) {
            World world = step(run, 1);
            // 3 m over nine or three months less the overhead, against 1 m a month; the rich are as fast as can be.
            assertThat(world.firms.speed.get(0)).isEqualTo(3.0 / 9 - .1, within(1e-7));
            assertThat(world.firms.speed.get(1)).isEqualTo(3.0 / 3 - .1, within(1e-7));
            assertThat(world.firms.speed.get(2)).isOne();
            assertThat(world.firms.done.get(0)).isEqualTo((3.0 / 9 - .1) / 12, within(1e-9));
            assertThat(world.firm(0).cash()).isEqualTo(3e6 - (3e6 / 9 - .1e6) - .1e6, within(.01));
        }
    }

    @Test
    void knowledge_stays_where_it_is_at_full_speed_and_is_lost_at_rest() {
        TinyScenario tiny =
                gate("1", "years=5").with("knowledge.depreciation", "0.12").with("knowledge.research-returns", "0.5");
        try (Rainforest run = tiny.start(world -> {
            Planting.firm(world, "busy", 100e6);
            Planting.firm(world, "idle", 100e6);
            world.firms.research.set(1, 0);
        })) {
            World world = step(run, 12);
            assertThat(world.firms.knowledge.get(0)).isEqualTo(1, within(1e-6));
            assertThat(world.firms.knowledge.get(1)).isEqualTo(Math.pow(.99, 12), within(1e-6));
        }
    }

    private static TinyScenario spilling() {
        return gate("1", "years=5")
                .with("sectors[chips].niches", "2")
                .with("knowledge.depreciation", "0.12")
                .with("knowledge.absorption", "1")
                .with("knowledge.spillover", "0.25");
    }

    /** Knowledge in the second month of a firm that knew as much as everybody and met a pool of so much in the first. */
    private static double afterMeeting(double pool) {
        return .99 + .01 * (1 + .25 * (1 - Math.exp(-.99)) * pool);
    }

    private static double learnt(TinyScenario tiny, String name, Consumer<World> prepare) {
        try (Rainforest run = tiny.start(prepare)) {
            step(run, 1);
            World world = run.world();
            // As if the first month had changed nothing: what others know of each other is all that counts.
            int row = Planting.firmOf(world, name);
            world.firms.knowledge.set(row, 1);
            world.sectors.knowledge.set(0, 1);
            step(run, 1);
            return world.firms.knowledge.get(row);
        }
    }

    /** Firms that rest, so that they know 0.99 when the second month begins; each stands alone unless a test moves it. */
    private static Consumer<World> resting(int others, Consumer<World> more) {
        return world -> {
            Planting.firm(world, "learner", 100e6);
            world.firms.park.set(0, -1);
            for (int i = 1; i <= others; i++) {
                Planting.firm(world, "other-" + i, 100e6);
                world.firms.research.set(i, 0);
                world.firms.park.set(i, -1);
                world.firms.niche.set(i, 1);
            }
            more.accept(world);
        };
    }

    @Test
    void a_firm_alone_in_its_niche_and_park_learns_nothing_from_itself() {
        assertThat(learnt(spilling(), "learner", resting(3, w -> {}))).isEqualTo(afterMeeting(0), within(1e-6));
    }

    @Test
    void what_the_niche_the_park_the_platform_and_linked_firms_know_adds_up() {
        TinyScenario tiny = spilling()
                .withPlatform("line")
                .with("knowledge.niche-weight", "0.8")
                .with("knowledge.park-weight", "0.1")
                .with("knowledge.link-weight", "0.5");
        assertThat(learnt(tiny, "learner", resting(1, w -> w.firms.niche.set(1, 0))))
                .isEqualTo(afterMeeting(.8 * .99), within(1e-6));
        assertThat(learnt(tiny, "learner", resting(2, w -> {
                    w.firms.park.set(0, 0);
                    w.firms.park.set(1, 0);
                })))
                .isEqualTo(afterMeeting(.1 * .99), within(1e-6));
        assertThat(learnt(tiny, "learner", resting(2, w -> {
                    w.firms.platform.set(0, 0);
                    w.firms.platform.set(1, 0);
                    w.firms.leakage.set(0, .3);
                })))
                .isEqualTo(afterMeeting(.3 * .99), within(1e-6));
        assertThat(learnt(tiny, "learner", resting(2, w -> {
                    w.firms.links.set(0, 1);
                    w.firms.links.set(1, 1);
                })))
                .isEqualTo(afterMeeting(.5 * .99), within(1e-6));
        assertThat(learnt(tiny, "learner", resting(2, w -> {
                    w.firms.niche.set(1, 0);
                    w.firms.links.set(0, 1);
                    w.firms.links.set(2, 1);
                })))
                .isEqualTo(afterMeeting((.8 + .5) * .99), within(1e-6));
    }

    @Test
    void without_spillover_others_do_not_count() {
        TinyScenario tiny = spilling();
        Consumer<World> company = resting(1, w -> w.firms.niche.set(1, 0));
        assertThat(learnt(tiny.with("knowledge.spillover", "0"), "learner", company))
                .isEqualTo(learnt(tiny.with("mechanisms.spillover", "false"), "learner", company))
                .isEqualTo(1, within(1e-12))
                .isLessThan(learnt(tiny, "learner", company));
    }

    @Test
    void without_learnt_beliefs_the_table_is_believed_whatever_is_seen() {
        TinyScenario tiny = gate("0.5").with("mechanisms.learnt-beliefs", "false");
        try (Rainforest run = tiny.start(many(world -> {}))) {
            World world = step(run, 1);
            assertThat(world.gates.attempts.get(0)).isEqualTo(MANY);
            assertThat(world.gates.belief.get(0)).isEqualTo(.5);
        }
    }

    @Test
    void what_was_seen_at_a_gate_is_believed_of_it() {
        TinyScenario tiny = gate("0.5").withMonths("2014-01", "2017-12").with("founding.belief-half-life", "36");
        try (Rainforest run = tiny.start(many(world -> {}))) {
            World world = step(run, 1);
            double passed = world.gates.passes.get(0);
            assertThat(world.gates.attempts.get(0)).isEqualTo(MANY);
            assertThat(world.gates.belief.get(0)).isEqualTo((20 * .5 + passed) / (20 + MANY), within(1e-12));
            step(run, 36);
            assertThat(world.gates.attempts.get(0))
                    .as("after its half-life half of what was seen is remembered")
                    .isEqualTo(MANY / 2.0, within(1e-9));
            assertThat(world.gates.belief.get(0)).isEqualTo((20 * .5 + passed / 2) / (20 + MANY / 2.0), within(1e-12));
        }
    }

    @Test
    void gates_and_funded_research_are_evidence() {
        TinyScenario tiny =
                gate("1", "years=1.5").with("quality.gate-evidence", "2").with("quality.research-evidence", "0.24");
        try (Rainforest run = tiny.start(world -> {
            Planting.firm(world, "funded", 100e6);
            Planting.firm(world, "bootstrapped", 100e6);
            world.firms.rounds.set(0, 1);
        })) {
            World world = step(run, 16);
            assertThat(world.firms.evidence.get(0)).isEqualTo(16 * .02, within(1e-12));
            assertThat(world.firms.evidence.get(1)).isZero();
            step(run, 3);
            assertThat(world.firms.evidence.get(1)).isEqualTo(2);
        }
    }
}
