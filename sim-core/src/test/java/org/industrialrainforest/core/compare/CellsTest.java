package org.industrialrainforest.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Policy.Kind;
import org.industrialrainforest.core.scenario.Policy.Mix;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

/** The factorial is known by what policies spend: names mean nothing. */
class CellsTest {
    private static final Month START = Month.of(2014, 1);

    private static Policy policy(String id, Month start, Kind kind, Mix mix) {
        return new Policy(id, new Title(id, ""), kind, start, mix);
    }

    private static Mix mix(double platform, double incubation, double bridge, double grants) {
        return new Mix(platform, incubation, bridge, 0, grants, 0, 0);
    }

    /** The eight cells in their order: a bit for platform, incubation and bridge. */
    private static List<Policy> factorial(double p, double i, double b, double grants) {
        List<Policy> policies = new ArrayList<>();
        for (int cell = 0; cell < Cells.COUNT; cell++) {
            Mix mix = mix((cell & 1) * p, (cell >> 1 & 1) * i, (cell >> 2) * b, grants);
            policies.add(policy("arm-" + cell, START, Kind.ENVELOPE, mix));
        }
        return policies;
    }

    @Test
    void cells_of_any_name_are_found_in_any_order_beside_any_others() {
        long seed = 11;
        System.out.println("CellsTest: seed " + seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < 200; trial++) {
            List<Policy> cells = factorial(
                    .05 + .2 * random.nextDouble(),
                    .05 + .2 * random.nextDouble(),
                    .05 + .2 * random.nextDouble(),
                    random.nextBoolean() ? .2 : 0);
            List<Policy> policies = new ArrayList<>(cells);
            policies.add(policy("rainforest", START, Kind.BOTH, mix(.5, .4, 0, .1)));
            policies.add(policy("dose-p", START, Kind.DOSE, mix(.05, 0, 0, 0)));
            policies.add(policy("as-reported", START, Kind.HISTORY, Mix.NOTHING));
            Collections.shuffle(policies, random);
            Cells found = Cells.among(policies);
            assertThat(found.missing()).isNull();
            for (int cell = 0; cell < Cells.COUNT; cell++) {
                assertThat(policies.get(found.policies()[cell])).isEqualTo(cells.get(cell));
            }
        }
    }

    @Test
    void a_cell_of_another_dose_start_or_kind_or_with_a_lever_more_is_none() {
        for (int cell = 0; cell < Cells.COUNT; cell++) {
            List<Policy> good = factorial(.5, .35, .1, 0);
            Mix mix = good.get(cell).mix();
            List<Policy> wrong = List.of(
                    policy("arm-" + cell, START.plus(1), Kind.ENVELOPE, cell == 0 ? mix(0, 0, 0, .01) : mix),
                    policy("arm-" + cell, START, Kind.HISTORY, mix),
                    new Policy(
                            "arm-" + cell,
                            new Title("phased", ""),
                            Kind.ENVELOPE,
                            START,
                            mix,
                            List.of(new Policy.Phase(START.plus(60), mix(.5, .35, .1, 0)))),
                    policy(
                            "arm-" + cell,
                            START,
                            Kind.ENVELOPE,
                            mix(mix.platform(), mix.incubation(), mix.bridge(), .01)),
                    policy(
                            "arm-" + cell,
                            START,
                            Kind.ENVELOPE,
                            mix(mix.platform() + .01, mix.incubation(), mix.bridge(), 0)));
            for (Policy other : wrong) {
                List<Policy> policies = new ArrayList<>(good);
                policies.set(cell, other);
                Cells found = Cells.among(policies);
                assertThat(found.missing()).as(other.toString()).isNotNull();
                assertThat(found.policies()).containsOnly(-1);
                assertThat(found.full()).isEqualTo(-1);
            }
        }
    }

    @Test
    void who_spends_nothing_may_begin_in_any_month() {
        List<Policy> policies = factorial(.5, .35, .1, 0);
        policies.set(0, Policy.none());
        List<Policy> later = new ArrayList<>();
        for (Policy cell : policies) {
            later.add(policy(cell.id(), cell.nothing() ? cell.start() : START.plus(24), cell.kind(), cell.mix()));
        }
        assertThat(Cells.among(later).missing()).isNull();
    }

    @Test
    void what_is_missing_is_told_by_what_it_would_spend() {
        List<Policy> policies = factorial(.5, .35, .1, 0);
        policies.remove(1);
        Title missing = Cells.among(policies).missing();
        assertThat(missing).isNotNull();
        assertThat(missing.en())
                .isEqualTo(
                        "No synergy is computed: the mix 'arm-7' lacks 1 of its eight cells, such as platforms 0.5 from 2014-01.");
        assertThat(missing.zh()).contains("arm-7").contains("0.5").contains("2014-01");
        Title none = Cells.among(factorial(.55, 0, .1, 0)).missing();
        assertThat(none).isNotNull();
        assertThat(none.en()).contains("no compared policy spends on platforms, incubation and bridges together");
    }

    @Test
    void the_mix_spends_on_most_levers_and_a_single_lever_has_all_its_money() {
        Policy mix = policy("ours", START, Kind.ENVELOPE, mix(.7, 0, .2, .1));
        List<Policy> policies = List.of(
                policy("rainforest", START, Kind.ENVELOPE, mix(1, 0, 0, 0)),
                policy("two", START, Kind.ENVELOPE, mix(.5, .5, 0, 0)),
                policy("dose", START, Kind.DOSE, new Mix(.1, .1, .1, .1, .1, .1, .1)),
                mix);
        assertThat(Policy.mix(policies)).contains(mix);
        assertThat(Policy.mix(policies.subList(0, 1))).isEmpty();
        assertThat(policies.get(0).singleOf(mix)).isTrue();
        assertThat(policy("rounded", START, Kind.ENVELOPE, mix(0, 0, .7 + .2 + .1, 0))
                        .singleOf(mix))
                .isTrue();
        assertThat(policy("half", START, Kind.ENVELOPE, mix(.5, 0, 0, 0)).singleOf(mix))
                .isFalse();
        assertThat(policy("later", START.plus(12), Kind.ENVELOPE, mix(1, 0, 0, 0))
                        .singleOf(mix))
                .isFalse();
        assertThat(policy("incubation", START, Kind.ENVELOPE, mix(0, 1, 0, 0)).singleOf(mix))
                .as("a lever that the mix does without is no part of it")
                .isFalse();
    }
}
