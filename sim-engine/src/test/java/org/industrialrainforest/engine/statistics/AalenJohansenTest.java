package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AalenJohansenTest {

    private static final int FAILED = 0;
    private static final int ACQUIRED = 1;

    private final AalenJohansen firms = AalenJohansen.of(
            new double[] {1, 2, 2, 3, 4, 4, 5, 6},
            new int[] {
                FAILED, ACQUIRED, FAILED, AalenJohansen.CENSORED, FAILED, FAILED, ACQUIRED, AalenJohansen.CENSORED
            },
            2);

    @Test
    void incidence_follows_the_hand_calculation() {
        // S: 7/8 after 1; 5/8 after 2; 4 at risk at 4: 5/16 left; 2 at risk at 5: 5/32 left
        assertThat(firms.incidenceAt(FAILED, 0.5)).isZero();
        assertThat(firms.incidenceAt(FAILED, 1)).isCloseTo(1 / 8.0, within(1e-15));
        assertThat(firms.incidenceAt(FAILED, 2)).isCloseTo(2 / 8.0, within(1e-15));
        assertThat(firms.incidenceAt(ACQUIRED, 3)).isCloseTo(1 / 8.0, within(1e-15));
        assertThat(firms.incidenceAt(FAILED, 4)).isCloseTo(2 / 8.0 + 5 / 16.0, within(1e-15));
        assertThat(firms.incidenceAt(ACQUIRED, 6)).isCloseTo(1 / 8.0 + 5 / 32.0, within(1e-15));
    }

    @Test
    void whoever_has_not_ended_survives() {
        for (double t : new double[] {0, 1, 2, 2.5, 3, 4, 5, 6}) {
            assertThat(firms.incidenceAt(FAILED, t)
                            + firms.incidenceAt(ACQUIRED, t)
                            + firms.allCauses().survivalAt(t))
                    .isCloseTo(1, within(1e-15));
        }
    }

    @Test
    void without_censoring_the_standard_error_is_binomial() {
        AalenJohansen complete = AalenJohansen.ofCounts(new int[][] {{0, 2, 1, 0}, {0, 1, 0, 3}}, new int[4]);
        double share = 3 / 7.0;
        assertThat(complete.incidence(0, 3).value()).isCloseTo(share, within(1e-15));
        assertThat(complete.incidence(0, 3).standardError())
                .isCloseTo(Math.sqrt(share * (1 - share) / 7), within(1e-15));
        assertThat(complete.incidence(1, 1).standardError()).isCloseTo(Math.sqrt(1 / 7.0 * 6 / 7.0 / 7), within(1e-15));
    }

    static List<JsonNode> survivalCases() {
        return Oracle.list(Oracle.of("survival").root().get("cases"));
    }

    @ParameterizedTest
    @MethodSource("survivalCases")
    void a_single_cause_mirrors_kaplan_and_meier(JsonNode node) {
        double[] time = Oracle.numbers(node.get("data").get("time"));
        int[] cause = new int[time.length];
        boolean[] exit = new boolean[time.length];
        for (int i = 0; i < time.length; i++) {
            exit[i] = node.get("data").get("status").get(i).asInt() == 1;
            cause[i] = exit[i] ? 0 : AalenJohansen.CENSORED;
        }
        KaplanMeier survival = KaplanMeier.of(time, exit);
        AalenJohansen ends = AalenJohansen.of(time, cause, 1);
        for (double t : time) {
            assertThat(ends.incidenceAt(0, t)).isCloseTo(1 - survival.survivalAt(t), within(1e-14));
            if (survival.survivalAt(t) > 0) {
                assertThat(ends.incidence(0, t).standardError()).isCloseTo(survival.standardErrorAt(t), within(1e-13));
            }
        }
    }

    static List<JsonNode> competingEnds() {
        return Oracle.list(Oracle.of("survival").root().get("competing"));
    }

    @ParameterizedTest
    @MethodSource("competingEnds")
    void incidence_and_its_standard_error_are_those_of_r(JsonNode node) {
        JsonNode data = node.get("data");
        int causes = data.get("causes").asInt();
        int[] cause = Oracle.list(data.get("cause")).stream()
                .mapToInt(c -> c.asInt() == 0 ? AalenJohansen.CENSORED : c.asInt() - 1)
                .toArray();
        AalenJohansen ends = AalenJohansen.of(Oracle.numbers(data.get("time")), cause, causes);
        for (int i = 0; i < node.get("time").size(); i++) {
            double t = node.get("time").get(i).asDouble();
            for (int k = 0; k < causes; k++) {
                Estimate actual = ends.incidence(k, t);
                String what = "cause " + k + " until " + t;
                assertThat(actual.value())
                        .as(what)
                        .isCloseTo(node.get("incidence").get(k).get(i).asDouble(), within(1e-12));
                assertThat(actual.standardError())
                        .as(what)
                        .isCloseTo(node.get("se").get(k).get(i).asDouble(), within(1e-9));
            }
        }
    }

    @Test
    void tallies_by_month_give_the_curve_of_the_single_lives() {
        AalenJohansen tallies = AalenJohansen.ofCounts(
                new int[][] {{0, 1, 1, 0, 2, 0, 0}, {0, 0, 1, 0, 0, 1, 0}}, new int[] {0, 0, 0, 1, 0, 0, 1});
        for (int cause = 0; cause < 2; cause++) {
            for (double t = 0; t <= 6; t += 0.5) {
                assertThat(tallies.incidence(cause, t)).isEqualTo(firms.incidence(cause, t));
            }
        }
    }

    @Test
    void after_the_last_firm_observed_nothing_is_known() {
        assertThat(firms.incidenceAt(FAILED, 7)).isNaN();
        assertThat(firms.incidence(FAILED, 7)).isEqualTo(Estimate.UNDEFINED);
    }

    @Test
    void empty_censored_and_single_inputs_have_answers() {
        AalenJohansen nobody = AalenJohansen.of(new double[0], new int[0], 2);
        assertThat(nobody.incidenceAt(0, 1)).isNaN();
        AalenJohansen censored = AalenJohansen.ofCounts(new int[2][3], new int[] {0, 0, 4});
        assertThat(censored.incidence(1, 2)).isEqualTo(new Estimate(0, 0));
        AalenJohansen one = AalenJohansen.of(new double[] {3}, new int[] {1}, 2);
        assertThat(one.incidence(1, 3)).isEqualTo(new Estimate(1, 0));
        assertThat(one.incidence(0, 3)).isEqualTo(new Estimate(0, 0));
        assertThat(one.incidenceAt(1, 99)).isEqualTo(1);
    }

    @Test
    void unknown_causes_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AalenJohansen.of(new double[] {1, 2}, new int[] {0, 2}, 2))
                .withMessageContaining("cause[1] is 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AalenJohansen.ofCounts(new int[][] {{1, -1}}, new int[2]))
                .withMessageContaining("exits[0][1]");
        assertThatIllegalArgumentException().isThrownBy(() -> AalenJohansen.ofCounts(new int[1][3], new int[2]));
    }
}
