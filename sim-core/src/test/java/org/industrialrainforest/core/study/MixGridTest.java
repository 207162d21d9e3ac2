package org.industrialrainforest.core.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

/** Mixes by whole parts of the envelope. */
class MixGridTest {
    private static final MixGrid GRID =
            new MixGrid(List.of(Lever.PLATFORM, Lever.INCUBATION, Lever.BRIDGE), 4, 1, Month.of(2014, 1));

    @Test
    void the_lattice_has_each_mix_of_whole_parts_once_and_spends_all() {
        Set<List<Integer>> lattice = GRID.lattice();
        assertThat(lattice).hasSize(15);
        assertThat(lattice)
                .allSatisfy(mix -> assertThat(
                                mix.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(8));
    }

    @Test
    void neighbours_move_one_part_between_two_levers_and_none_below_nothing() {
        assertThat(GRID.neighbours(List.of(8, 0, 0), 1)).containsExactlyInAnyOrder(List.of(7, 1, 0), List.of(7, 0, 1));
        assertThat(GRID.neighbours(List.of(4, 2, 2), 2)).hasSize(6).contains(List.of(2, 4, 2), List.of(6, 0, 2));
    }

    @Test
    void a_mix_is_a_policy_of_its_shares() {
        Policy policy = GRID.policy(List.of(4, 3, 1));
        assertThat(policy.mix()).isEqualTo(new Policy.Mix(.5, .375, .125, 0, 0, 0, 0));
        assertThat(policy.start()).isEqualTo(Month.of(2014, 1));
        assertThat(GRID.shares(List.of(4, 3, 1))).containsExactly(.5, .375, .125);
    }
}
