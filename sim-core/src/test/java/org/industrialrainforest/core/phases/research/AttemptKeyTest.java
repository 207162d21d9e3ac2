package org.industrialrainforest.core.phases.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the bounds of the parameters allow has a place of its own in a key, and what lies beyond is refused. */
class AttemptKeyTest {
    /** Most stages of a ladder. */
    private static final int STAGES = 12;

    @Test
    void no_two_attempts_share_their_luck() {
        Set<Integer> keys = new HashSet<>();
        for (int stage = 0; stage < STAGES; stage++) {
            for (int pivots = 0; pivots <= 15; pivots++) {
                for (int attempt = 0; attempt < 100; attempt++) {
                    keys.add(GateAttempts.event(stage, pivots, attempt));
                }
            }
        }
        assertThat(keys).hasSize(STAGES * 16 * 100);
    }

    @Test
    void an_attempt_beyond_the_key_is_refused() {
        assertThat(GateAttempts.event(0, 15, 255) + 1).isEqualTo(GateAttempts.event(1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> GateAttempts.event(0, 16, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> GateAttempts.event(0, 0, 256));
    }
}
