package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.engine.ledger.Party;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Laws of every scenario of the family, made small, under every arm; its shocks take turns, so that each meets every arm in some scenario. */
class FamilyLawsTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final double RMB = 1000;

    @TestFactory
    @Tag("slow")
    Stream<DynamicNode> they_hold_under_every_arm_and_shock() {
        List<String> ids = CATALOGUE.ids();
        return IntStream.range(0, ids.size()).mapToObj(s -> {
            Scenario scenario = Worlds.small(CATALOGUE.scenario(ids.get(s)));
            List<Shock> shocks = new ArrayList<>(List.of(Shock.none()));
            shocks.addAll(scenario.shocks());
            List<DynamicNode> worlds = new ArrayList<>();
            for (int p = 0; p < scenario.policies().size(); p++) {
                worlds.add(world(scenario, scenario.policies().get(p), shocks.get((p + s) % shocks.size())));
            }
            return DynamicContainer.dynamicContainer(ids.get(s), worlds);
        });
    }

    /** The quick ones: the first arm with state money of each scenario that is no stress variant. */
    @TestFactory
    Stream<DynamicNode> they_hold_under_the_main_arm() {
        return CATALOGUE.ids().stream()
                .filter(id -> !id.startsWith("shanghai-"))
                .map(id -> {
                    Scenario scenario = Worlds.small(CATALOGUE.scenario(id));
                    return world(scenario, scenario.policies().get(1), Shock.none());
                });
    }

    private static DynamicTest world(Scenario scenario, Policy policy, Shock shock) {
        String name = scenario.id() + ", " + policy.id() + ", " + shock.id();
        return DynamicTest.dynamicTest(name, () -> lives(name, scenario, policy, shock));
    }

    private static void lives(String name, Scenario scenario, Policy policy, Shock shock) {
        Invariants invariants = new Invariants();
        Rainforest.Settings settings = Rainforest.of(scenario).under(policy).with(shock);
        try (Rainforest run = invariants.watch(settings).start(Worlds.SEED, Worlds.REPLICATE)) {
            Observed observed = run.finish();
            assertThat(invariants.broken()).as(name).isEmpty();
            assertThat(invariants.decided()).as(name).isPositive();
            assertThat(run.world().ledger.parties().stream()
                            .mapToLong(Party::total)
                            .sum())
                    .as(name)
                    .isZero();
            assertThat(Math.abs(observed.capture.identityError()))
                    .as("%s: error of the gains identity, RMB", name)
                    .isLessThan(RMB);
        }
    }
}
