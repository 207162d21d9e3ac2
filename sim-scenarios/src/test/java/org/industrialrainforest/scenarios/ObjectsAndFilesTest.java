package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.industrialrainforest.core.scenario.PlatformSpec;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Policy.Mix;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy, a shock and a platform of one's own are the same, whether made in Java or read from a file. */
class ObjectsAndFilesTest {
    private static final Scenario SHANGHAI = Catalogue.standard().scenario("shanghai");
    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    Path directory;

    @Test
    void a_policy() {
        Policy made = Policy.of(
                        "lines-then-bridges", "Lines then bridges", Month.of(2014, 1), Mix.NOTHING.withPlatform(1))
                .withTitle(new Title("Lines then bridges", "先产线后对接"))
                .withPhase(Month.of(2019, 1), Mix.NOTHING.withPlatform(.5).withBridge(.5));
        assertThat(made).isEqualTo(Catalogue.policy(EXAMPLES.resolve("lines-then-bridges.yaml"), SHANGHAI));
    }

    @Test
    void a_shock() {
        Shock made = Shock.of("second-winter", "Second winter", Month.of(2027, 1), Month.of(2029, 1))
                .withTitle(new Title("Second winter", "第二个寒冬"))
                .withPrivateMoney(.5)
                .withIdeas(.8);
        assertThat(made).isEqualTo(Catalogue.shock(EXAMPLES.resolve("second-winter.yaml")));
    }

    @Test
    void a_platform() throws IOException {
        PlatformSpec known = SHANGHAI.platforms().get(0);
        Path file = Files.writeString(
                directory.resolve("city.yaml"), """
                extends: shanghai
                id: shanghai
                platforms:
                  - {id: our-line, title: {en: Our line, zh: ""}, sector: %s, type: %s, park: %s, slots: 7, capex-bn: 0.5, lines: 2,
                     fee: 0.25, run-months: 4, opex-share: 0.1, outside-customers: 3, synthetic: true, opens: 2016-03, source: ours}
                """.formatted(known.sector(), known.type(), known.park()));
        Scenario read = Catalogue.standard().scenario(file);
        PlatformSpec written = read.platforms().stream()
                .filter(platform -> platform.id().equals("our-line"))
                .findFirst()
                .orElseThrow();
        PlatformSpec made = PlatformSpec.builder("our-line", "Our line")
                .sector(known.sector())
                .type(known.type())
                .park(known.park())
                .slots(7)
                .capexBn(.5)
                .fee(.25)
                .runMonths(4)
                .opexShare(.1)
                .outsideCustomers(3)
                .synthetic(true)
                .lines(2)
                .opens(Month.of(2016, 3))
                .source("ours")
                .build();
        assertThat(made).isEqualTo(written);
        assertThat(SHANGHAI.withPlatform(made).platforms()).containsExactlyInAnyOrderElementsOf(read.platforms());
    }
}
