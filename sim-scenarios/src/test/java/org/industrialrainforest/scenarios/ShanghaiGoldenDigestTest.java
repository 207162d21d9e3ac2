package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.industrialrainforest.core.model.Rainforest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the whole scenario gives, to the last bit. When this fails and results were not meant to change, the change is wrong; when they
 * were, {@code make golden} writes the digests anew.
 */
class ShanghaiGoldenDigestTest {
    private static final GoldenDigests GOLDEN =
            new GoldenDigests(Path.of("src", "test", "resources", "golden", "shanghai.txt"));
    private static final long SEED = 1;
    private static final int REPLICATE = 1;

    @ParameterizedTest
    @ValueSource(strings = {"none", "rainforest", "as-reported"})
    void its_digest_is_the_golden_one(String policy) throws IOException {
        String digest;
        try (Rainforest run = Worlds.under(Worlds.WHOLE, policy).start(SEED, REPLICATE)) {
            run.finish();
            digest = run.digest();
        }
        assertThat(digest)
                .as("%s, seed %d, replicate %d; make golden, if results were meant to change", policy, SEED, REPLICATE)
                .isEqualTo(GOLDEN.of(policy, digest));
    }
}
