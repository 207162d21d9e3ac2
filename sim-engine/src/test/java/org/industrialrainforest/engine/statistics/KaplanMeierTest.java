package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.engine.statistics.KaplanMeier.Quantile;
import org.industrialrainforest.engine.statistics.KaplanMeier.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KaplanMeierTest {

    private static final Oracle R = Oracle.of("survival");
    private static final Map<Scale, String> NAMES =
            Map.of(Scale.PLAIN, "plain", Scale.LOG, "log", Scale.LOG_LOG, "loglog");

    static List<JsonNode> cases() {
        return Oracle.list(R.root().get("cases"));
    }

    static KaplanMeier group(JsonNode node, String name) {
        JsonNode data = node.get("data");
        List<Double> times = new ArrayList<>();
        List<Boolean> exits = new ArrayList<>();
        for (int i = 0; i < data.get("time").size(); i++) {
            if (data.get("group").get(i).asText().equals(name)) {
                times.add(data.get("time").get(i).asDouble());
                exits.add(data.get("status").get(i).asInt() == 1);
            }
        }
        boolean[] exit = new boolean[exits.size()];
        for (int i = 0; i < exit.length; i++) {
            exit[i] = exits.get(i);
        }
        return KaplanMeier.of(times.stream().mapToDouble(t -> t).toArray(), exit);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_curve_its_intervals_and_numbers_at_risk_are_those_of_r(JsonNode node) {
        node.get("km").fields().forEachRemaining(entry -> {
            KaplanMeier lives = group(node, entry.getKey());
            JsonNode table = entry.getValue().get("table");
            assertThat(lives.subjects()).isEqualTo(entry.getValue().get("n").asLong());
            assertThat(lives.exits()).isEqualTo(entry.getValue().get("events").asLong());
            assertThat(lives.times()).containsExactly(Oracle.numbers(table.get("time")));
            for (int i = 0; i < lives.times().length; i++) {
                double t = lives.times()[i];
                String at = entry.getKey() + " at " + t;
                assertThat(lives.atRiskAt(t))
                        .as(at)
                        .isEqualTo(table.get("n_risk").get(i).asLong());
                assertThat(lives.exitsAt(t))
                        .as(at)
                        .isEqualTo(table.get("n_event").get(i).asLong());
                assertThat(lives.censoredAt(t))
                        .as(at)
                        .isEqualTo(table.get("n_censor").get(i).asLong());
                R.check(at, lives.survivalAt(t), table.get("surv").get(i));
                R.check(
                        at,
                        lives.standardErrorAt(t),
                        table.get("se_surv_greenwood").get(i));
                R.check(
                        at,
                        lives.cumulativeHazardAt(t),
                        table.get("cumhaz_nelson_aalen").get(i));
                for (Scale scale : Scale.values()) {
                    Interval interval = lives.interval(t, scale, 0.95);
                    R.check(
                            at + scale,
                            interval.low(),
                            table.get("lower_" + NAMES.get(scale)).get(i));
                    R.check(
                            at + scale,
                            interval.high(),
                            table.get("upper_" + NAMES.get(scale)).get(i));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void quantiles_and_their_intervals_are_those_of_r(JsonNode node) {
        node.get("km").fields().forEachRemaining(entry -> {
            KaplanMeier lives = group(node, entry.getKey());
            for (Scale scale : Scale.values()) {
                JsonNode expected = entry.getValue().get("quantiles_25_50_75_" + NAMES.get(scale));
                for (int q = 0; q < 3; q++) {
                    String what = entry.getKey() + " " + scale + " quartile " + (q + 1);
                    Quantile quantile = lives.quantile(0.25 * (q + 1), scale, 0.95);
                    R.check(what, quantile.value(), expected.get("est").get(q));
                    R.check(
                            what + " low",
                            quantile.interval().low(),
                            expected.get("lower").get(q));
                    R.check(
                            what + " high",
                            quantile.interval().high(),
                            expected.get("upper").get(q));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void restricted_means_are_those_of_r(JsonNode node) {
        node.get("km").fields().forEachRemaining(entry -> {
            KaplanMeier lives = group(node, entry.getKey());
            for (JsonNode expected : entry.getValue().get("rmst")) {
                Estimate mean = lives.restrictedMean(expected.get("tau").asDouble());
                R.check(entry.getKey(), mean.value(), expected.get("rmst"));
                R.check(entry.getKey(), mean.standardError(), expected.get("se"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void differences_of_restricted_means_are_those_of_r(JsonNode node) {
        for (JsonNode expected : node.path("rmst_difference")) {
            String[] contrast = expected.get("contrast").asText().split(" minus ");
            double horizon = expected.get("tau").asDouble();
            Estimate difference = group(node, contrast[0])
                    .restrictedMean(horizon)
                    .minus(group(node, contrast[1]).restrictedMean(horizon));
            R.check("difference", difference.value(), expected.get("diff"));
            R.check("se", difference.standardError(), expected.get("se"));
            R.check("low", difference.interval(0.95).low(), expected.get("lower"));
            R.check("high", difference.interval(0.95).high(), expected.get("upper"));
            R.check("p", difference.pValue(), expected.get("p"));
        }
    }

    @Test
    void the_control_group_of_freireich_has_median_survival_of_8_weeks() {
        JsonNode freireich = R.named("cases", "freireich-6mp");
        assertThat(group(freireich, "control").median()).isEqualTo(8);
        assertThat(group(freireich, "6-MP").median()).isEqualTo(23);
    }

    @Test
    void tallies_by_month_give_the_curve_of_the_single_lives() {
        KaplanMeier lives =
                KaplanMeier.of(new double[] {1, 2, 2, 2, 4}, new boolean[] {true, true, true, false, false});
        KaplanMeier tallies = KaplanMeier.ofCounts(new int[] {0, 1, 2, 0, 0}, new int[] {0, 0, 1, 0, 1});

        assertThat(tallies.times()).containsExactly(1, 2, 4);
        assertThat(tallies.subjects()).isEqualTo(5);
        for (double t : new double[] {0, 1, 1.5, 2, 3, 4}) {
            assertThat(tallies.survivalAt(t)).isEqualTo(lives.survivalAt(t));
            assertThat(tallies.standardErrorAt(t)).isEqualTo(lives.standardErrorAt(t));
        }
        assertThat(tallies.survivalAt(2)).isCloseTo(0.4, within(1e-15));
        assertThat(tallies.atRiskAt(0, 1, 2, 3, 4, 5)).containsExactly(5, 5, 4, 1, 1, 0);
    }

    @Test
    void a_life_censored_when_another_ends_was_at_risk() {
        KaplanMeier lives = KaplanMeier.of(new double[] {3, 3}, new boolean[] {true, false});
        assertThat(lives.survivalAt(3)).isEqualTo(0.5);
    }

    @Test
    void before_the_first_exit_survival_is_certain() {
        KaplanMeier lives = KaplanMeier.ofCounts(new int[] {0, 0, 1}, new int[] {0, 1, 3});
        assertThat(lives.survivalAt(0)).isEqualTo(1);
        assertThat(lives.survivalAt(1)).isEqualTo(1);
        assertThat(lives.standardErrorAt(1)).isZero();
        assertThat(lives.cumulativeHazardAt(0)).isZero();
        for (Scale scale : Scale.values()) {
            assertThat(lives.interval(0, scale, 0.95)).isEqualTo(new Interval(1, 1));
        }
        assertThat(lives.interval(1, Scale.PLAIN, 0.95)).isEqualTo(new Interval(1, 1));
        assertThat(lives.interval(1, Scale.LOG, 0.95)).isEqualTo(new Interval(1, 1));
        assertThat(lives.interval(1, Scale.LOG_LOG, 0.95))
                .as("ln S is 0; R has none either")
                .isEqualTo(Interval.UNDEFINED);
    }

    @Test
    void after_the_last_life_observed_nothing_is_known_unless_all_have_ended() {
        KaplanMeier censoredLast = KaplanMeier.ofCounts(new int[] {0, 1, 0}, new int[] {0, 0, 1});
        assertThat(censoredLast.survivalAt(2)).isEqualTo(0.5);
        assertThat(censoredLast.survivalAt(2.1)).isNaN();
        assertThat(censoredLast.standardErrorAt(3)).isNaN();
        assertThat(censoredLast.interval(3, Scale.LOG_LOG, 0.95)).isEqualTo(Interval.UNDEFINED);
        assertThat(censoredLast.restrictedMean(2).value()).isEqualTo(1.5);
        assertThat(censoredLast.restrictedMean(3)).isEqualTo(Estimate.UNDEFINED);

        KaplanMeier allEnded = KaplanMeier.ofCounts(new int[] {0, 1, 1}, new int[] {0, 0, 0});
        assertThat(allEnded.survivalAt(100)).isZero();
        assertThat(allEnded.standardErrorAt(100)).isNaN();
        assertThat(allEnded.restrictedMean(100).value()).isEqualTo(1.5);
        assertThat(allEnded.restrictedMean(100).standardError()).isCloseTo(Math.sqrt(0.125), within(1e-15));
    }

    @Test
    void if_all_are_censored_survival_is_1_and_has_no_median() {
        KaplanMeier lives = KaplanMeier.ofCounts(new int[] {0, 0}, new int[] {2, 3});
        assertThat(lives.survivalAt(1)).isEqualTo(1);
        assertThat(lives.median()).isNaN();
        assertThat(lives.quantile(0.5, Scale.LOG_LOG, 0.95)).isEqualTo(new Quantile(Double.NaN, Interval.UNDEFINED));
        assertThat(lives.restrictedMean(1)).isEqualTo(new Estimate(1, 0));
    }

    @Test
    void a_single_life_ends_at_its_median() {
        KaplanMeier life = KaplanMeier.of(new double[] {7}, new boolean[] {true});
        assertThat(life.median()).isEqualTo(7);
        assertThat(life.survivalAt(7)).isZero();
        assertThat(life.interval(7, Scale.PLAIN, 0.95)).isEqualTo(Interval.UNDEFINED);
        assertThat(life.restrictedMean(10)).isEqualTo(new Estimate(7, 0));
    }

    @Test
    void a_life_that_ends_at_once_counts_at_time_0() {
        KaplanMeier lives = KaplanMeier.ofCounts(new int[] {1, 1}, new int[] {0, 0});
        assertThat(lives.survivalAt(0)).isEqualTo(0.5);
        assertThat(lives.restrictedMean(1).value()).isEqualTo(0.5);
    }

    @Test
    void where_the_curve_rests_at_one_half_the_median_is_the_middle_of_the_rest() {
        KaplanMeier lives = KaplanMeier.ofCounts(new int[] {0, 1, 1, 0, 0, 1, 1}, new int[7]);
        assertThat(lives.median()).isEqualTo(3.5);
    }

    /** The upper limit is 0.566 at ages 4 and 5 and 0.579 at 6: R 4.2.2 (survival 3.5-3) gives 6, by the order of the values. */
    @Test
    void a_limit_that_rises_again_counts_from_the_first_time() {
        KaplanMeier lives = KaplanMeier.ofCounts(new int[] {0, 4, 1, 4, 4, 0, 1}, new int[] {0, 2, 1, 1, 0, 1, 1});
        assertThat(lives.interval(4, Scale.LOG, 0.95).high())
                .isLessThan(lives.interval(6, Scale.LOG, 0.95).high())
                .isLessThan(0.75);
        assertThat(lives.quantile(0.25, Scale.LOG, 0.95).interval()).isEqualTo(new Interval(1, 4));
    }

    @Test
    void without_lives_nothing_is_known() {
        KaplanMeier nobody = KaplanMeier.of(new double[0], new boolean[0]);
        assertThat(nobody.subjects()).isZero();
        assertThat(nobody.times()).isEmpty();
        assertThat(nobody.survivalAt(0)).isNaN();
        assertThat(nobody.cumulativeHazardAt(0)).isNaN();
        assertThat(nobody.median()).isNaN();
        assertThat(nobody.atRiskAt(0)).isZero();
        assertThat(nobody.restrictedMean(1)).isEqualTo(Estimate.UNDEFINED);
        assertThat(KaplanMeier.ofCounts(new int[3], new int[3]).survivalAt(0)).isNaN();
    }

    @Test
    void impossible_lives_are_refused_with_their_position() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.of(new double[] {1, Double.NaN}, new boolean[2]))
                .withMessageContaining("time[1] is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.of(new double[] {1, -2}, new boolean[2]))
                .withMessageContaining("time[1] is -2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.of(new double[] {1}, new boolean[2]))
                .withMessageContaining("time has 1 values, exit has 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.ofCounts(new int[] {0, -1}, new int[2]))
                .withMessageContaining("age 1");
        KaplanMeier lives = KaplanMeier.ofCounts(new int[] {1}, new int[] {1});
        assertThatIllegalArgumentException().isThrownBy(() -> lives.survivalAt(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> lives.interval(0, Scale.LOG, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> lives.restrictedMean(-1));
    }
}
