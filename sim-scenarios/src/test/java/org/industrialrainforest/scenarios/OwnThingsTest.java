package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.PlatformSpec;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy, a shock and a platform of one's own are the same whether a file or Java says them. */
class OwnThingsTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();

    private static final String FILE = """
            extends: shanghai
            id: shanghai
            end: 2015-12
            policies:
              - id: lines-then-bridges
                title: Lines, then bridges
                kind: envelope
                start: 2014-01
                mix: {platform: 0.8, grants: 0.1}
                phases:
                  - {from: 2015-01, mix: {platform: 0.4, bridge: 0.5}}
            shocks:
              - {id: drought, title: Drought, from: 2014-06, until: 2015-06, private-money: 0.5, overseas-closed: true}
            platforms:
              - id: my-line
                title: My line
                sector: integrated-circuits
                type: chip-pilot-line
                park: sensor-park
                slots: 25
                capex-bn: 0.4
                lines: 1
                run-months: 2
                fee: 0.3
                outside-customers: 2.5
                opex-share: 0.2
                synthetic: true
                opens: 2014-09
                source: judgement
              - {id: graphene, slots: 7}
            """;

    private static final Policy POLICY = Policy.of(
                    "lines-then-bridges",
                    "Lines, then bridges",
                    Month.of(2014, 1),
                    Policy.Mix.NOTHING.withPlatform(0.8).withGrants(0.1))
            .withPhase(Month.of(2015, 1), Policy.Mix.NOTHING.withPlatform(0.4).withBridge(0.5));

    private static final Shock SHOCK = Shock.of("drought", "Drought", Month.of(2014, 6), Month.of(2015, 6))
            .withPrivateMoney(0.5)
            .withOverseasClosed(true);

    private static PlatformSpec.Builder line() {
        return PlatformSpec.builder("my-line", "My line")
                .sector("integrated-circuits")
                .type("chip-pilot-line")
                .park("sensor-park")
                .slots(25)
                .capexBn(0.4)
                .lines(1)
                .runMonths(2)
                .fee(0.3)
                .outsideCustomers(2.5)
                .opexShare(0.2)
                .synthetic(true)
                .opens(Month.of(2014, 9))
                .source("judgement");
    }

    private static Scenario shanghai() {
        return CATALOGUE.scenario("shanghai").with("end", "2015-12");
    }

    private static PlatformSpec graphene(Scenario scenario) {
        return scenario.platforms().stream()
                .filter(p -> p.id().equals("graphene"))
                .findFirst()
                .orElseThrow();
    }

    private static Scenario inJava() {
        Scenario shanghai = shanghai();
        return shanghai.withPolicy(POLICY)
                .withShock(SHOCK)
                .withPlatform(line().build())
                .withPlatform(graphene(shanghai).like("graphene").slots(7).build());
    }

    private static Scenario written(Path folder, String text) throws IOException {
        return CATALOGUE.scenario(Files.writeString(folder.resolve("mine.yaml"), text));
    }

    private static String digest(Scenario scenario) {
        return Worlds.digest(Rainforest.of(scenario)
                .under(scenario.policy("lines-then-bridges"))
                .with(scenario.shock("drought")));
    }

    @Test
    void a_file_and_java_say_the_same_scenario(@TempDir Path folder) throws IOException {
        Scenario file = written(folder, FILE);
        assertThat(inJava()).isEqualTo(file);
        assertThat(file.policy("lines-then-bridges")).isEqualTo(POLICY);
        assertThat(graphene(file).slots()).isEqualTo(7);
    }

    @Test
    void and_the_same_run(@TempDir Path folder) throws IOException {
        String own = digest(inJava());
        assertThat(own).isEqualTo(digest(written(folder, FILE)));
        Scenario without = shanghai().withPolicy(POLICY).withShock(SHOCK.withPrivateMoney(1));
        assertThat(digest(without)).isNotEqualTo(own);
    }

    @Test
    void what_a_file_may_not_say_java_may_not_either(@TempDir Path folder) throws IOException {
        same(
                folder,
                "from: 2014-06, until: 2015-06",
                "from: 2014-06, until: 2014-05",
                () -> shanghai().withShock(Shock.of("drought", "Drought", Month.of(2014, 6), Month.of(2014, 5))));
        same(folder, "private-money: 0.5", "private-money: 11", () -> shanghai().withShock(SHOCK.withPrivateMoney(11)));
        same(
                folder,
                "slots: 25",
                "slots: -1",
                () -> shanghai().withPlatform(line().slots(-1).build()));
        same(
                folder,
                "park: sensor-park",
                "park: sensor-perk",
                () -> shanghai().withPlatform(line().park("sensor-perk").build()));
        same(
                folder,
                "sector: integrated-circuits",
                "sector: integrated",
                () -> shanghai().withPlatform(line().sector("integrated").build()));
        same(
                folder,
                "bridge: 0.5",
                "bridge: 0.7",
                () -> Policy.Mix.NOTHING.withPlatform(0.4).withBridge(0.7));
    }

    @Test
    void a_platform_that_lacks_a_value_is_told_which() {
        assertThatThrownBy(() -> PlatformSpec.builder("my-line", "My line").build())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("slots: is missing (runs served at a time)")
                .hasMessageContaining("opens: is missing");
    }

    private static void same(Path folder, String right, String wrong, Runnable java) throws IOException {
        String text = FILE.replace(right, wrong);
        assertThat(text).isNotEqualTo(FILE);
        BadInput file = catchThrowableOfType(BadInput.class, () -> written(folder, text));
        Problem told = file.problems().get(0);
        assertThatThrownBy(java::run).as(wrong).hasMessageContaining(told.message());
    }
}
