package org.industrialrainforest.engine.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    void a_million_ideas_have_different_identities() {
        long[] identities = new long[1_000_000];
        int next = 0;
        for (int source = 0; source < 20; source++) {
            for (int month = 24_000; month < 24_500; month++) {
                for (int ordinal = 0; ordinal < 100; ordinal++) {
                    identities[next++] = Identity.of(source, month, ordinal);
                }
            }
        }
        Arrays.sort(identities);
        for (int i = 1; i < identities.length; i++) {
            assertThat(identities[i] != identities[i - 1] && identities[i] != 0).isTrue();
        }
    }

    @Test
    void the_order_of_the_parts_matters() {
        assertThat(new long[] {
                    Identity.of(1, 2, 3),
                    Identity.of(1, 3, 2),
                    Identity.of(2, 1, 3),
                    Identity.of(2, 3, 1),
                    Identity.of(3, 1, 2),
                    Identity.of(3, 2, 1)
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void identities_are_frozen() {
        assertThat(Identity.of(1, 2, 3)).isEqualTo(-3426316478316322125L);
        assertThat(Identity.of(0, 0, 0)).isNotZero();
    }
}
