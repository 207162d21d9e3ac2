package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.phases.ideas.IdeaArrival;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.world.Ideas;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same ideas arrive in every world: what policy and shocks change is what becomes of them. */
class CommonIdeasTest {
    private static final Scenario SHORT = Worlds.WHOLE.with("end", "2016-12");
    private static final Map<Long, String> NONE = arrivals(Worlds.under(SHORT, "none"), Worlds.REPLICATE);

    /** What every idea is when it arrives: all its columns but what was decided later. */
    private static Map<Long, String> arrivals(Rainforest.Settings settings, long replicate) {
        Map<Long, String> arrived = new TreeMap<>();
        Rainforest.Settings watched = settings.schedule((world, schedule) -> schedule.after(IdeaArrival.class, tick -> {
            Ideas ideas = world.ideas;
            for (int row = 0; row < ideas.end(); row++) {
                if (ideas.live(row) && ideas.arrived.get(row) == tick.month()) {
                    StringBuilder idea = new StringBuilder();
                    for (int c = 0; c < ideas.columns().size(); c++) {
                        idea.append(ideas.columns().get(c).text(row)).append(' ');
                    }
                    arrived.put(ideas.id(row), idea.toString());
                }
            }
        }));
        try (Rainforest run = watched.start(Worlds.SEED, replicate)) {
            run.finish();
        }
        return arrived;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rainforest", "platforms", "direct-fund", "fund-of-funds", "as-reported"})
    void they_are_the_same_under_every_policy(String policy) {
        assertThat(NONE).hasSizeGreaterThan(1000);
        assertThat(arrivals(Worlds.under(SHORT, policy), Worlds.REPLICATE))
                .as("seed %d", Worlds.SEED)
                .isEqualTo(NONE);
    }

    @Test
    void they_are_the_same_under_a_shock_that_does_not_touch_them() {
        Title title = new Title("Everything else", "其他一切");
        Shock shock = new Shock("rest", title, Month.of(2012, 1), Month.of(2016, 1), .1, 1, 0, true);
        assertThat(arrivals(Worlds.under(SHORT, "rainforest").with(shock), Worlds.REPLICATE))
                .as("seed %d", Worlds.SEED)
                .isEqualTo(NONE);
    }

    /** One uniform decides a month's number, so that fewer are the first of the many. */
    @Test
    void a_talent_drought_takes_ideas_away_and_leaves_the_others_as_they_were() {
        Title title = new Title("Drought", "人才荒");
        Shock drought = new Shock("drought", title, Month.of(2012, 1), Month.of(2016, 1), 1, .6, 1, false);
        Map<Long, String> left = arrivals(Worlds.under(SHORT, "none").with(drought), Worlds.REPLICATE);
        assertThat(left.size()).isBetween(NONE.size() * 6 / 10, NONE.size() * 9 / 10);
        assertThat(NONE).as("seed %d", Worlds.SEED).containsAllEntriesOf(left);
    }

    @Test
    void other_replicates_have_other_ideas() {
        assertThat(arrivals(Worlds.under(SHORT, "none"), Worlds.REPLICATE + 1L).values())
                .as("seed %d", Worlds.SEED)
                .doesNotContainAnyElementsOf(NONE.values());
    }
}
