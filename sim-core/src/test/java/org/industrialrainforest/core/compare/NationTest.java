package org.industrialrainforest.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.industrialrainforest.core.observe.PlantedLives;
import org.industrialrainforest.core.observe.PlantedLives.Fate;
import org.junit.jupiter.api.Test;

/** Ten ideas in two worlds: what a policy that only draws firms from elsewhere, or only makes them, is to the nation. */
class NationTest {
    private static final double ONE_OF_TEN = 100;

    /** Of four firms founded here without the policy two come through. */
    private static PlantedLives without() {
        return new PlantedLives()
                .idea(1, Fate.SELLS)
                .idea(2, Fate.SELLS)
                .idea(3, Fate.FAILED)
                .idea(4, Fate.FAILED)
                .idea(5, Fate.ELSEWHERE)
                .idea(6, Fate.ELSEWHERE)
                .idea(7, Fate.NEVER)
                .idea(8, Fate.NEVER)
                .idea(9, Fate.NEVER)
                .idea(10, Fate.NEVER);
    }

    private static Nation nation(PlantedLives with) {
        return Twins.of(with.sorted(), without().sorted(), 1, 1).nation;
    }

    @Test
    void a_policy_that_only_draws_firms_from_elsewhere_gives_the_nation_less_than_the_city() {
        Nation nation = nation(without().idea(5, Fate.SELLS).idea(6, Fate.FAILED));
        assertThat(nation.newHere(Nation.PRODUCT)).isZero();
        assertThat(nation.movedHere(Nation.PRODUCT)).isEqualTo(ONE_OF_TEN, within(1e-9));
        assertThat(nation.whole(Nation.PRODUCT))
                .as("one of the two would have come through there")
                .isEqualTo(0, within(1e-9));
    }

    @Test
    void a_firm_that_nobody_would_have_founded_is_the_nation_s() {
        Nation nation = nation(without().idea(7, Fate.SELLS));
        assertThat(nation.newHere(Nation.PRODUCT)).isEqualTo(ONE_OF_TEN, within(1e-9));
        assertThat(nation.movedHere(Nation.PRODUCT)).isZero();
        assertThat(nation.whole(Nation.PRODUCT)).isEqualTo(ONE_OF_TEN, within(1e-9));
    }

    @Test
    void a_policy_that_drives_firms_away_costs_the_nation_what_they_lose_by_it() {
        Nation nation = nation(without().idea(1, Fate.ELSEWHERE));
        assertThat(nation.movedHere(Nation.PRODUCT)).isEqualTo(-ONE_OF_TEN, within(1e-9));
        assertThat(nation.whole(Nation.PRODUCT))
                .as("half of those founded come through")
                .isEqualTo(-ONE_OF_TEN / 2, within(1e-9));
    }

    @Test
    void who_lives_on_services_is_alive_and_has_no_product() {
        Nation nation = nation(without().idea(7, Fate.SERVES).idea(8, Fate.SERVES));
        assertThat(nation.newHere(Nation.ALIVE)).isEqualTo(2 * ONE_OF_TEN, within(1e-9));
        assertThat(nation.newHere(Nation.PRODUCT)).isZero();
    }

    @Test
    void the_same_world_twice_is_no_difference() {
        Nation nation = nation(without());
        for (int kind : new int[] {Nation.ALIVE, Nation.PRODUCT}) {
            assertThat(nation.newHere(kind)).isZero();
            assertThat(nation.movedHere(kind)).isZero();
            assertThat(nation.whole(kind)).isZero();
        }
        assertThat(nation.salesElsewhere()).isZero();
    }
}
