package org.industrialrainforest.core.phases.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the bounds of the parameters allow has a place of its own in a key, and what lies beyond is refused. */
class RequestKeyTest {
    /** Most stages of a ladder. */
    private static final int STAGES = 12;

    @Test
    void no_two_requests_share_an_answer() {
        Set<Integer> keys = new HashSet<>();
        int requests = 0;
        for (int stage = 0; stage < STAGES; stage++) {
            for (int attempt = 0; attempt < 100; attempt++) {
                for (int asked = 0; asked < 600; asked += asked < 250 || asked > 260 ? 50 : 1) {
                    int key = FacilitySearch.request(stage, attempt, asked);
                    assertThat(key).isNotNegative();
                    keys.add(key);
                    requests++;
                }
            }
        }
        assertThat(keys).hasSize(requests);
    }

    @Test
    void the_seventeenth_attempt_at_a_stage_is_not_the_first_at_the_next() {
        assertThat(FacilitySearch.request(0, 15, 0)).isEqualTo(15 * 256);
        assertThat(FacilitySearch.request(0, 16, 0)).isNotEqualTo(FacilitySearch.request(1, 0, 0));
    }

    @Test
    void a_request_beyond_the_key_is_refused() {
        assertThat(FacilitySearch.request(15, 255, (1 << 19) - 1)).isEqualTo(Integer.MAX_VALUE);
        assertThatIllegalArgumentException().isThrownBy(() -> FacilitySearch.request(16, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> FacilitySearch.request(0, 256, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FacilitySearch.request(0, 0, 1 << 19))
                .withMessageContaining("no place in its key");
    }
}
