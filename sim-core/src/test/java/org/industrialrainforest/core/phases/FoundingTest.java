package org.industrialrainforest.core.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.List;
import java.util.function.Consumer;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;
import org.industrialrainforest.core.world.IdeaStatus;
import org.industrialrainforest.core.world.PlatformStatus;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;

class FoundingTest {
    private static final int START = Month.of(2014, 1).index();

    /** Success is worth RMB 500 m. */
    private static TinyScenario scenario() {
        return TinyScenario.quiet()
                .withMonths("2014-01", "2018-12")
                .withStages(stage("sample", "cost-m=12", "years=1", "pass-probability=0.5"))
                .with("sectors[chips].exit-value-bn", "0.5");
    }

    private static TinyScenario needsLine() {
        return scenario()
                .withStages(stage(
                        "sample",
                        "cost-m=12",
                        "years=1",
                        "pass-probability=0.5",
                        "facility=chip-pilot-line",
                        "dependence=high"))
                .withPlatform("line")
                .withFacility("foundry", "refusal-special=1");
    }

    private static Consumer<World> idea(boolean special, boolean homeElsewhere) {
        return world -> {
            int idea = Planting.idea(world, "idea", 2e6);
            world.ideas.taste.set(idea, 0);
            world.ideas.special.set(idea, special ? 1 : 0);
            world.ideas.homeElsewhere.set(idea, homeElsewhere ? 1 : 0);
        };
    }

    private static IdeaStatus status(World world) {
        return world.ideas.status.get(world.ideas.row(Planting.id("idea")));
    }

    @Test
    void the_founder_s_cash_goes_into_the_firm_to_the_fen() {
        try (Rainforest run = scenario().start(world -> Planting.idea(world, "idea", 1_234_567.89))) {
            World world = step(run, 1);
            assertThat(world.ledger.month().amount(world.accounts.founders, world.accounts.firms(), Flow.FOUNDERS_CASH))
                    .isEqualTo(Money.fen(1_234_567.89));
            assertThat(status(world)).isEqualTo(IdeaStatus.FOUNDED);
            assertThat(world.firms.founded.get(0)).isEqualTo(START);
            assertThat(world.firms.id(0)).isEqualTo(Planting.id("idea"));
            assertThat(step(run, 1).ideas.count())
                    .as("a resolved idea stays for its month")
                    .isZero();
        }
    }

    @Test
    void a_special_process_designer_without_a_pilot_line_never_founds() {
        try (Rainforest run = needsLine().start(idea(true, false))) {
            World world = step(run, 23);
            assertThat(status(world)).isEqualTo(IdeaStatus.OPEN);
            step(run, 1);
            assertThat(status(world)).isEqualTo(IdeaStatus.NEVER);
            assertThat(world.firms.count()).isZero();
        }
    }

    @Test
    void the_designer_founds_in_the_month_in_which_the_line_is_announced() {
        try (Rainforest run = needsLine().start(idea(true, false))) {
            World world = step(run, 9);
            world.platforms.status.set(0, PlatformStatus.BUILDING);
            world.platforms.begun.set(0, START);
            world.platforms.opens.set(0, START + 30);
            assertThat(status(step(run, 1))).as("being built").isEqualTo(IdeaStatus.OPEN);
            world.platforms.promised.set(0, START + 30);
            assertThat(status(step(run, 1))).as("announced").isEqualTo(IdeaStatus.FOUNDED);
        }
    }

    @Test
    void an_ordinary_designer_founds_at_once() {
        try (Rainforest run = needsLine().start(idea(false, false))) {
            assertThat(status(step(run, 1))).isEqualTo(IdeaStatus.FOUNDED);
        }
    }

    @Test
    void where_another_city_is_better_a_team_goes_there_unless_moving_costs_more() {
        TinyScenario tiny = scenario().with("founding.elsewhere-premium", "0.3");
        try (Rainforest run = tiny.start(idea(false, false))) {
            assertThat(status(step(run, 1))).isEqualTo(IdeaStatus.ELSEWHERE);
        }
        try (Rainforest run = tiny.with("founding.moving-cost", "0.5").start(idea(false, false))) {
            assertThat(status(step(run, 1))).isEqualTo(IdeaStatus.FOUNDED);
        }
        try (Rainforest run = scenario().start(idea(false, false))) {
            assertThat(status(step(run, 1))).as("where both are alike").isEqualTo(IdeaStatus.FOUNDED);
        }
    }

    @Test
    void a_team_from_elsewhere_comes_for_a_line_and_not_for_nothing() {
        try (Rainforest run = needsLine().start(idea(true, true).andThen(world -> {
            world.platforms.status.set(0, PlatformStatus.BUILDING);
            world.platforms.promised.set(0, START + 6);
        }))) {
            World world = step(run, 1);
            assertThat(status(world)).isEqualTo(IdeaStatus.FOUNDED);
            assertThat(world.firms.homeElsewhere.get(0)).isOne();
        }
        try (Rainforest run = scenario().start(idea(false, true))) {
            assertThat(status(step(run, 1)))
                    .as("where both are alike it stays at home")
                    .isEqualTo(IdeaStatus.ELSEWHERE);
        }
    }

    @Test
    void ideas_are_weighed_every_quarter() {
        TinyScenario tiny = needsLine().with("founding.weigh-months", "3");
        Chronicle chronicle = new Chronicle(Planting.id("idea"));
        try (Rainforest run = Rainforest.of(tiny.scenario())
                .follow(chronicle)
                .prepare(idea(true, false))
                .start(1, 0)) {
            step(run, 24);
        }
        List<Integer> months = chronicle.entries().stream()
                .filter(e -> e.what() == Happening.WEIGHED)
                .map(e -> e.month() - START)
                .toList();
        assertThat(months).containsExactly(0, 3, 6, 9, 12, 15, 18, 21);
    }

    @Test
    void spin_out_teams_come_from_the_fields_of_platforms_in_proportion_to_their_slots() {
        TinyScenario tiny = TinyScenario.quiet()
                .withPlatform("large", "slots=30")
                .withPlatform("none", "slots=0")
                .withPlatform("small", "slots=10")
                .with("sources[engineers].kind", "spin-out")
                .withIdeas(24_000);
        try (Rainforest run = tiny.start(world -> {})) {
            World world = step(run, 1);
            int[] teams = new int[3];
            for (int row = 0; row < world.ideas.end(); row++) {
                if (world.ideas.live(row)) {
                    teams[world.ideas.field.get(row)]++;
                }
            }
            assertThat(teams[1]).isZero();
            assertThat((double) teams[0] / (teams[0] + teams[2])).isEqualTo(.75, within(.04));
        }
    }

    @Test
    void nobody_settles_with_a_platform_that_stalled() {
        try (Rainforest run = scenario()
                .with("founding.stalled-months", "12")
                .withPlatform("line")
                .start(world -> {
                    world.ideas.field.set(Planting.idea(world, "idea", 2e6), 0);
                    world.platforms.status.set(0, PlatformStatus.BUILDING);
                    world.platforms.promised.set(0, START - 12);
                })) {
            World world = step(run, 1);
            assertThat(status(world)).isEqualTo(IdeaStatus.FOUNDED);
            assertThat(world.firms.field.has(0)).isFalse();
        }
    }

    @Test
    void a_team_of_a_platform_s_field_settles_with_the_platform_once_it_is_announced() {
        for (boolean announced : new boolean[] {false, true}) {
            try (Rainforest run = scenario().withPlatform("line").start(world -> {
                int idea = Planting.idea(world, "idea", 2e6);
                world.ideas.field.set(idea, 0);
                world.platforms.status.set(0, PlatformStatus.BUILDING);
                world.platforms.promised.set(0, announced ? START + 6 : 0);
            })) {
                World world = step(run, 1);
                assertThat(status(world)).isEqualTo(IdeaStatus.FOUNDED);
                assertThat(world.platforms.spinouts.get(0)).isEqualTo(announced ? 1 : 0);
                assertThat(world.firms.field.has(0)).isEqualTo(announced);
            }
        }
    }
}
