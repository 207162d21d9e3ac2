package org.industrialrainforest.core.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A model of two lines, whose answers are known: what is said of a calibration is held to them. */
@Tag("slow")
class DiagnosticsTest {
    private static final long SEED = 20_261_130;
    private static final FreeParameter SLOPE = new FreeParameter("slope", .5, 0, 1, false);
    private static final FreeParameter IDLE = new FreeParameter("idle", .5, 0, 1, false);
    private static final List<FreeParameter> FREE = List.of(SLOPE, IDLE);

    private static Fact fact(String id, double target) {
        return new Fact(id, id, "", id, "none", target, target - .1, target + .1, "fit", "made up", "median", null, "");
    }

    /** Facts of a parameter set: twice the same slope, with noise of so much. */
    private static double[] facts(double slope, double noise, SplittableRandom luck) {
        return new double[] {slope + noise * luck.nextGaussian(), slope * slope + noise * luck.nextGaussian()};
    }

    private static List<TriedSet> sets(int n, double noise, SplittableRandom luck) {
        List<TriedSet> sets = new ArrayList<>();
        for (int number = 1; number <= n; number++) {
            TreeMap<String, String> values = new TreeMap<>();
            FREE.forEach(f -> values.put(f.path(), f.at(luck.nextDouble())));
            double slope = Double.parseDouble(values.get("slope"));
            sets.add(new TriedSet(number, values, facts(slope, noise, luck), 1));
        }
        return sets;
    }

    private static SplittableRandom luck(String what) {
        System.out.println(what + ": seed " + SEED);
        return new SplittableRandom(SEED);
    }

    @Test
    void a_parameter_that_the_facts_show_is_told_and_one_that_nothing_shows_is_not() {
        SplittableRandom luck = luck("identifiability");
        int falselyTold = 0;
        for (int world = 0; world < 20; world++) {
            Identifiability told = Identifiability.of(FREE, sets(160, .05, luck), world);
            Identifiability.Row slope = told.rows().get(0);
            // Noise leaves a twelfth against .05²: R² of one fact is 1 / (1 + 12 · .0025) = .97, two say more.
            assertThat(slope.r2()).isBetween(.94, 1.0);
            assertThat(slope.told()).isTrue();
            assertThat(slope.leastFold()).isLessThanOrEqualTo(slope.r2());
            assertThat(slope.greatestFold()).isGreaterThanOrEqualTo(slope.r2());
            Identifiability.Row idle = told.rows().get(1);
            assertThat(idle.r2()).isLessThan(.15);
            falselyTold += idle.told() ? 1 : 0;
        }
        assertThat(falselyTold).isLessThanOrEqualTo(2);
    }

    @Test
    void a_fact_that_is_undefined_tells_by_being_so() {
        SplittableRandom luck = luck("undefined facts");
        List<TriedSet> sets = sets(100, 0, luck).stream()
                .map(set -> new TriedSet(
                        set.number(),
                        set.values(),
                        new double[] {set.place(SLOPE) > .5 ? Double.NaN : luck.nextDouble(), 7},
                        1))
                .toList();
        // Which half of a range a value is in leaves a quarter of its variance.
        assertThat(Identifiability.of(FREE, sets, 1).rows().get(0).r2()).isEqualTo(.75, within(.1));
    }

    @Test
    void of_a_few_sets_nothing_is_said() {
        List<TriedSet> few = sets(12, .05, luck("few sets"));
        assertThat(Identifiability.of(FREE, few, 1).rows()).isEmpty();
        assertThat(recovery(few, FitDistance.planted(List.of(fact("a", .5), fact("b", .5))))
                        .rows())
                .isEmpty();
        assertThat(Misspecification.of(List.of(fact("a", .5), fact("b", .5)), few)
                        .pValue())
                .isNaN();
    }

    private static Recovery recovery(List<TriedSet> sets, FactDistance distance) {
        return Recovery.of(FREE, distance, sets, 200, .1, 3);
    }

    @Test
    void planted_values_lie_in_their_intervals_as_often_as_these_say() {
        List<TriedSet> sets = sets(400, .15, luck("recovery"));
        Recovery found = recovery(sets, FitDistance.planted(List.of(fact("a", .5), fact("b", .5))));
        assertThat(found.planted()).isEqualTo(200);
        assertThat(found.accepted()).isEqualTo(39);
        for (Recovery.Row row : found.rows()) {
            assertThat(row.pValue()).as(row.path()).isGreaterThan(.01);
            assertThat(row.coverage90().contains(.9)).as(row.path() + row).isTrue();
            assertThat(row.coverage50().contains(.5)).as(row.path() + row).isTrue();
            assertThat(row.histogram().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(200);
        }
        assertThat(found.rows().get(0).correlation()).isGreaterThan(.8);
        assertThat(found.rows().get(0).left()).isLessThan(.6);
        assertThat(found.rows().get(1).correlation()).isLessThan(.3);
        assertThat(found.rows().get(1).left()).isEqualTo(1, within(.1));
    }

    @Test
    void acceptance_that_is_biased_is_found_out() {
        List<TriedSet> sets = sets(400, .05, luck("biased recovery"));
        Recovery found = recovery(sets, (observed, simulated) -> Math.abs(observed[0] + .2 - simulated[0]));
        assertThat(found.rows().get(0).pValue()).isLessThan(1e-6);
        assertThat(found.rows().get(0).coverage90().high()).isLessThan(.9);
        // Values too high are accepted: planted ones rank low.
        assertThat(found.rows().get(0).histogram().get(0))
                .isGreaterThan(found.rows().get(0).histogram().get(9));
        assertThat(found.rows().get(1).pValue()).isGreaterThan(.01);
    }

    @Test
    void facts_that_the_model_made_are_called_impossible_no_more_often_than_the_level_says() {
        SplittableRandom luck = luck("misspecification");
        List<TriedSet> sets = sets(160, .05, luck);
        int called = 0;
        for (int world = 0; world < 400; world++) {
            double[] made = facts(luck.nextDouble(), .05, luck);
            Misspecification one = Misspecification.of(List.of(fact("a", made[0]), fact("b", made[1])), sets);
            called += one.pValue() <= .05 ? 1 : 0;
        }
        assertThat(called / 400.0).isBetween(.01, .09);
    }

    @Test
    void facts_that_each_could_be_but_not_together_are_called_impossible() {
        List<TriedSet> sets = sets(160, .02, luck("impossible together"));
        Misspecification together = Misspecification.of(List.of(fact("a", .2), fact("b", .8)), sets);
        assertThat(together.pValue()).isEqualTo(1 / 161.0);
        assertThat(together.observed()).isGreaterThan(3 * together.median());
        assertThat(together.outOfReach()).isEmpty();
        Misspecification alone = Misspecification.of(List.of(fact("a", .5), fact("b", -3)), sets);
        assertThat(alone.pValue()).isEqualTo(1 / 161.0);
        assertThat(alone.outOfReach()).containsExactly("b");
    }
}
