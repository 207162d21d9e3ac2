package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each scenario of the family gives, made small, under its mix or else its first arm: to the last bit, see {@link GoldenDigests}. */
class FamilyGoldenDigestTest {
    private static final GoldenDigests GOLDEN =
            new GoldenDigests(Path.of("src", "test", "resources", "golden", "family.txt"));

    static List<String> all() {
        return Catalogue.standard().ids();
    }

    @ParameterizedTest
    @MethodSource("all")
    @Tag("slow")
    void its_digest_is_the_golden_one(String id) throws IOException {
        Scenario scenario = Worlds.small(Catalogue.standard().scenario(id));
        List<String> arms = scenario.policies().stream().map(Policy::id).toList();
        String arm = arms.contains("rainforest") ? "rainforest" : arms.get(1);
        String digest = Worlds.digest(Worlds.under(scenario, arm));
        assertThat(digest)
                .as("%s under %s; make golden, if results were meant to change", id, arm)
                .isEqualTo(GOLDEN.of(id, digest));
    }
}
