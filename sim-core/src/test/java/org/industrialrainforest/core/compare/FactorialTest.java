package org.industrialrainforest.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.Uncertainty;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.junit.jupiter.api.Test;

/** Constructed outcomes: cell = platform + 2 · incubation + 4 · bridge. */
class FactorialTest {
    private static final double NOTHING = 100;

    /** Effects of platform, incubation and bridge alone, of the pairs PI, PB and IB, and of all three together. */
    private static double[][] outcomes(double... effects) {
        double[][] y = new double[8][2];
        for (int cell = 0; cell < 8; cell++) {
            int p = cell & 1;
            int i = cell >> 1 & 1;
            int b = cell >> 2;
            double value = NOTHING
                    + effects[0] * p
                    + effects[1] * i
                    + effects[2] * b
                    + effects[3] * p * i
                    + effects[4] * p * b
                    + effects[5] * i * b
                    + effects[6] * p * i * b;
            y[cell] = new double[] {value, 2 * value};
        }
        return y;
    }

    private static double term(double[][] y, String id) {
        List<Factorial.Term> terms = Factorial.factorial(y);
        double[] values = terms.stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow()
                .values();
        assertThat(values[1]).as("the second run has twice the outcome").isEqualTo(2 * values[0], within(1e-9));
        return values[0];
    }

    @Test
    void levers_that_only_add_up_have_no_synergy() {
        double[][] y = outcomes(5, 7, 11, 0, 0, 0, 0);
        for (String id : List.of(
                "synergy", "pair:platform×incubation", "pair:platform×bridge", "pair:incubation×bridge", "triple")) {
            assertThat(term(y, id)).as(id).isEqualTo(0, within(1e-9));
        }
        assertThat(term(y, "shapley:platform")).isEqualTo(5, within(1e-9));
        assertThat(term(y, "shapley:incubation")).isEqualTo(7, within(1e-9));
        assertThat(term(y, "shapley:bridge")).isEqualTo(11, within(1e-9));
    }

    @Test
    void every_pair_and_the_triple_is_found_where_it_was_put() {
        double[][] y = outcomes(5, 7, 11, 2, -3, 13, 17);
        assertThat(term(y, "pair:platform×incubation")).isEqualTo(2, within(1e-9));
        assertThat(term(y, "pair:platform×bridge")).isEqualTo(-3, within(1e-9));
        assertThat(term(y, "pair:incubation×bridge")).isEqualTo(13, within(1e-9));
        assertThat(term(y, "triple")).isEqualTo(17, within(1e-9));
        assertThat(term(y, "synergy")).isEqualTo(2 - 3 + 13 + 17, within(1e-9));
    }

    @Test
    void what_levers_bring_together_is_shared_equally() {
        double[][] y = outcomes(5, 7, 11, 2, -3, 13, 17);
        assertThat(term(y, "shapley:platform")).isEqualTo(5 + 2 / 2.0 - 3 / 2.0 + 17 / 3.0, within(1e-9));
        assertThat(term(y, "shapley:incubation")).isEqualTo(7 + 2 / 2.0 + 13 / 2.0 + 17 / 3.0, within(1e-9));
        assertThat(term(y, "shapley:bridge")).isEqualTo(11 - 3 / 2.0 + 13 / 2.0 + 17 / 3.0, within(1e-9));
    }

    @Test
    void shares_add_up_to_the_mix_and_synergy_to_its_terms() {
        int seed = 3;
        System.out.println("FactorialTest: seed " + seed);
        Draw draw = Process.lifelong("factorial-test", "outcome").draw("outcome");
        Draws draws = new Draws(seed, 0);
        double[][] y = new double[8][50];
        for (int cell = 0; cell < 8; cell++) {
            for (int run = 0; run < 50; run++) {
                y[cell][run] = draws.normal(draw, cell + 1, 0, run);
            }
        }
        List<Factorial.Term> terms = Factorial.factorial(y);
        for (int run = 0; run < 50; run++) {
            double shares = 0;
            double parts = 0;
            double synergy = 0;
            for (Factorial.Term term : terms) {
                double value = term.values()[run];
                shares += term.id().startsWith("shapley") ? value : 0;
                parts += term.id().startsWith("pair") || term.id().equals("triple") ? value : 0;
                synergy += term.id().equals("synergy") ? value : 0;
            }
            assertThat(shares).isEqualTo(y[7][run] - y[0][run], within(1e-12));
            assertThat(synergy).isEqualTo(parts, within(1e-12));
            assertThat(synergy).isEqualTo(y[7][run] - y[1][run] - y[2][run] - y[4][run] + 2 * y[0][run], within(1e-12));
        }
    }

    /** The mix is ahead of two equal levers by nothing: an interval for the one that looks best would too often lie below zero. */
    @Test
    void the_interval_against_the_best_lever_allows_for_having_chosen_it() {
        Draws draws = new Draws(7, 0);
        Draw noise = Process.lifelong("noise", "value").draw("value");
        Uncertainty uncertainty = new Uncertainty(ParameterSets.OWN, IntervalKind.PREDICTION);
        int missed = 0;
        int below = 0;
        int worlds = 400;
        for (int world = 0; world < worlds; world++) {
            double[][] differences = new double[3][20];
            for (int lever = 0; lever < 3; lever++) {
                for (int run = 0; run < 20; run++) {
                    differences[lever][run] = draws.normal(noise, world, lever, run);
                }
            }
            Factorial.Least least = Factorial.least(uncertainty, differences);
            assertThat(least.mean()).isBetween(least.low(), least.high());
            missed += least.low() > 0 || least.high() < 0 ? 1 : 0;
            below += least.high() < 0 ? 1 : 0;
            assertThat(least.pValue() < .05).isEqualTo(least.low() > 0 || least.high() < 0);
        }
        assertThat((double) missed / worlds).as("seed 7").isLessThan(.06);
        assertThat(below).isPositive();
    }
}
