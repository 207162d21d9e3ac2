package org.industrialrainforest.core.phases.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the bounds of the parameters allow has a place of its own in a key, and what lies beyond is refused. */
class SearchKeyTest {
    /** Most stages of a ladder. */
    private static final int STAGES = 12;

    @Test
    void no_two_judges_of_two_searches_are_drawn_alike() {
        Set<Integer> keys = new HashSet<>();
        for (int stage = 0; stage <= STAGES; stage++) {
            for (int search = 0; search < 100; search++) {
                for (int judge = 0; judge < 32; judge++) {
                    keys.add(FundSearch.event(stage, search) + judge);
                }
            }
        }
        assertThat(keys).hasSize((STAGES + 1) * 100 * 32);
    }

    @Test
    void a_search_beyond_the_key_is_refused() {
        assertThat(FundSearch.event(0, 127) + 32).isEqualTo(FundSearch.event(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> FundSearch.event(0, 128));
    }
}
