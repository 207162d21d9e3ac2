package org.industrialrainforest.core.phases.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Firms;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.Test;

/** One firm with money for its stage, RMB 24 m and two years, and services worth a million a month. */
class TeamTimeTest {
    private static TinyScenario city(String exitBn) {
        return TinyScenario.quiet()
                .withStages(stage("sample", "cost-m=24", "years=2"))
                .with("sectors[chips].exit-value-bn", exitBn)
                .with("research.overhead-m", "1")
                .with("research.bootstrapped-horizon", "1")
                .with("research.funded-horizon", "1")
                .with("sales.service-level", "1")
                .with("sales.service-ramp", "1")
                .with("research.team-time", "0.5");
    }

    private record Seen(double sold, double speed, double done, long cash) {}

    private static Seen after(int months, TinyScenario city, Consumer<Firms> more) {
        try (Rainforest run = city.start(world -> {
            world.firms.contract(Planting.firm(world, "ada", 1e9), 0);
            more.accept(world.firms);
        })) {
            World world = step(run, months);
            Firms firms = world.firms;
            return new Seen(firms.sold.get(0), firms.speed.get(0), firms.done.get(0), firms.cash(0));
        }
    }

    private static Seen after(int months, TinyScenario city) {
        return after(months, city, firms -> {});
    }

    @Test
    void research_takes_time_from_services() {
        double alone = after(3, city("10").with("research.team-time", "0")).sold;
        assertThat(after(3, city("10")).sold).isEqualTo(alone / 2, within(1.0));
        assertThat(after(3, city("10").with("mechanisms.team-time", "false")).sold)
                .isEqualTo(alone);
    }

    @Test
    void who_does_no_research_has_all_its_time_for_services() {
        Consumer<Firms> serves = firms -> firms.research.set(0, 0);
        assertThat(after(3, city("10"), serves))
                .isEqualTo(after(3, city("10").with("research.team-time", "0"), serves));
    }

    @Test
    void a_project_that_is_worth_less_than_services_stands_and_its_team_earns_more() {
        Seen hopeless = after(18, city("0.001"));
        assertThat(hopeless.speed).isZero();
        assertThat(hopeless.cash).isGreaterThan(after(18, city("0.001").with("mechanisms.team-time", "false")).cash);
        assertThat(after(18, city("10")).speed).as("a project worth its while").isPositive();
    }

    @Test
    void money_of_a_round_is_spent_on_research() {
        assertThat(after(18, city("0.001"), firms -> firms.rounds.set(0, 1)).speed)
                .isPositive();
    }
}
