package org.industrialrainforest.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.industrialrainforest.core.scenario.AccessParameters.Priority;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.random.Identity;
import org.junit.jupiter.api.Test;

/** In the queue: a firm since month 10, an outside customer since 11, an incubated firm since 12, an outside customer since 13. */
class PlatformPriorityTest {
    private static World world(String outsideFee) {
        World world = TinyScenario.quiet()
                .withPlatform("line")
                .withIncubator("nursery")
                .with("access.outside-fee", outsideFee)
                .world();
        Planting.firm(world, "free", 0);
        int incubated = Planting.firm(world, "incubated", 0);
        world.firms.incubator.set(incubated, 0);
        visit(world, Planting.id("free"), false, 10);
        visit(world, Identity.of("somebody"), true, 11);
        visit(world, Planting.id("incubated"), false, 12);
        visit(world, Identity.of("somebody else"), true, 13);
        return world;
    }

    private static void visit(World world, long customer, boolean outside, int joined) {
        int row = world.visits.add(Identity.of(customer, 1, 1));
        world.visits.customer.set(row, customer);
        world.visits.outside.set(row, outside ? 1 : 0);
        world.visits.joined.set(row, joined);
        world.visits.platform.set(row, 0);
    }

    private static List<Integer> order(Priority priority) {
        return order(priority, "1.2");
    }

    private static List<Integer> order(Priority priority, String outsideFee) {
        World world = world(outsideFee);
        PlatformPriority rule = PlatformPriority.of(priority);
        return IntStream.range(0, 4)
                .boxed()
                .sorted(Comparator.comparingLong(visit -> rule.rank(world, visit)))
                .map(world.visits.joined::get)
                .toList();
    }

    @Test
    void first_come_is_first_served() {
        assertThat(order(Priority.FIFO)).containsExactly(10, 11, 12, 13);
    }

    @Test
    void incubated_firms_are_served_before_everybody_else() {
        assertThat(order(Priority.INCUBATED_FIRST)).containsExactly(12, 10, 11, 13);
    }

    @Test
    void who_pays_most_is_served_first_when_the_fee_decides() {
        assertThat(order(Priority.HIGHEST_FEE, "1.2")).containsExactly(11, 13, 10, 12);
        assertThat(order(Priority.HIGHEST_FEE, "0.8")).containsExactly(10, 12, 11, 13);
        assertThat(order(Priority.HIGHEST_FEE, "1")).containsExactly(10, 11, 12, 13);
    }
}
