package org.industrialrainforest.core.phases.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.industrialrainforest.core.tiny.TinyScenario.stage;
import static org.industrialrainforest.core.tiny.TinyScenario.step;

import java.util.List;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.tiny.Planting;
import org.industrialrainforest.core.tiny.TinyScenario;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.money.Money;
import org.junit.jupiter.api.Test;

/** A stage of RMB 1,200 m and ten years; who has one million works on it at less than a hundredth of full speed. */
class StandstillTest {
    private static final int MANY = 200;
    private static final double POOR = 1e6;
    private static final double RICH = 1e9;

    private static TinyScenario city() {
        return TinyScenario.quiet()
                .withStages(stage("sample", "cost-m=1200", "years=10"))
                .with("research.bootstrapped-horizon", "9")
                .with("research.standstill-months", "6")
                .with("research.lead-aging", "0.12");
    }

    private record Seen(long researching, double quality, long cash, long valuation, long marked) {}

    private static Seen after(int months, TinyScenario city, double cash) {
        try (Rainforest run = city.start(world -> {
            for (int i = 0; i < MANY; i++) {
                world.firms.valuation.set(Planting.firm(world, "firm-" + i, cash), Money.MILLION);
            }
        })) {
            World world = step(run, months);
            long researching = 0;
            for (int row = 0; row < MANY; row++) {
                researching += world.firms.research.get(row);
            }
            return new Seen(
                    researching,
                    world.firms.quality.get(0),
                    world.firms.cash(0),
                    world.firms.valuation.get(0),
                    world.firms.marked(0));
        }
    }

    @Test
    void research_that_stands_still_ends() {
        assertThat(after(6, city(), POOR).researching).isEqualTo(MANY);
        assertThat(after(9, city(), POOR).researching).isZero();
        assertThat(after(23, city().with("mechanisms.standstill", "false"), POOR).researching)
                .as("without the mechanism it stands for ever")
                .isEqualTo(MANY);
    }

    @Test
    void who_keeps_up_is_left_alone() {
        Seen seen = after(23, city(), RICH);
        assertThat(seen.researching).isEqualTo(MANY);
        assertThat(seen.quality).isZero();
        assertThat(seen.marked).isEqualTo(Money.MILLION);
    }

    @Test
    void patience_differs_so_that_teams_end_one_after_another() {
        TinyScenario city = city().with("exits.patience-log-sd", "0.6");
        List<Long> left = List.of(4, 8, 16).stream()
                .map(months -> after(months, city, POOR).researching)
                .toList();
        assertThat(left).isSortedAccordingTo((a, b) -> Long.compare(b, a)).doesNotHaveDuplicates();
        assertThat(left.get(1)).isBetween(MANY / 5L, 4 * MANY / 5L);
    }

    @Test
    void who_gives_up_in_time_keeps_what_it_would_have_spent() {
        assertThat(after(23, city(), POOR).cash)
                .isGreaterThan(after(23, city().with("mechanisms.standstill", "false"), POOR).cash);
    }

    /** A lead of 12 % a year is lost by a hundredth a month and less where there is a little progress. */
    @Test
    void the_lead_of_who_stands_still_ages_and_so_does_its_mark() {
        TinyScenario patient = city().with("research.standstill-months", "1200");
        Seen seen = after(12, patient, POOR);
        assertThat(seen.quality).isCloseTo(-.12, within(.01));
        assertThat(seen.marked / (double) Money.MILLION).isCloseTo(Math.pow(.99, 12), within(.01));
        assertThat(seen.valuation)
                .as("the price of the round stays what it was")
                .isEqualTo(Money.MILLION);
        Seen without = after(12, patient.with("research.lead-aging", "0"), POOR);
        assertThat(without.quality).isZero();
        assertThat(without.marked).isEqualTo(Money.MILLION);
    }

    /** Four fifths of the work wait for a line that nobody builds: the search for a facility has a patience of its own, of two years. */
    @Test
    void who_waits_for_a_facility_does_not_give_up_for_that() {
        TinyScenario city = TinyScenario.quiet()
                .withStages(stage("sample", "cost-m=1", "years=1", "facility=chip-pilot-line", "dependence=high"))
                .with("research.standstill-months", "1");
        assertThat(after(20, city, RICH).researching).isEqualTo(MANY);
    }
}
