package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WilcoxonSignedRankTest {

    private static final Oracle R = Oracle.of("intervals");

    static List<JsonNode> pairs() {
        return Oracle.list(R.root().get("paired_t"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_test_of_paired_policy_differences_is_that_of_r(JsonNode expected) {
        WilcoxonSignedRank test = WilcoxonSignedRank.of(Oracle.numbers(expected.get("x")));
        R.check("V", test.statistic(), expected.get("wilcoxon_V"));
        R.check("p", test.pValue(), expected.get("wilcoxon_p_normal_cc"));
    }

    @Test
    void zeros_are_dropped_and_ties_share_their_rank() {
        // |d| = 1, 1, 2, 3: ranks 1.5, 1.5, 3, 4; variance 4·5·9/24 − (8 − 2)/48 = 7.375
        WilcoxonSignedRank test = WilcoxonSignedRank.paired(new double[] {1, 0, 0, 2, 3}, new double[] {0, 1, 0, 0, 0});
        assertThat(test.statistic()).isEqualTo(8.5);
        assertThat(test.differences()).isEqualTo(4);
        double z = (8.5 - 5 - 0.5) / Math.sqrt(7.375);
        assertThat(test.pValue()).isCloseTo(2 * Normal.cumulative(-z), within(1e-14));
    }

    @Test
    void balanced_differences_speak_for_nothing() {
        assertThat(WilcoxonSignedRank.of(-1, 1).pValue()).isEqualTo(1);
    }

    @Test
    void without_differences_there_is_no_answer() {
        assertThat(WilcoxonSignedRank.of()).isEqualTo(new WilcoxonSignedRank(0, 0, Double.NaN));
        assertThat(WilcoxonSignedRank.of(0, 0, 0)).isEqualTo(new WilcoxonSignedRank(0, 0, Double.NaN));
        assertThat(WilcoxonSignedRank.of(5).pValue()).isEqualTo(1);
    }

    @Test
    void undefined_differences_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WilcoxonSignedRank.of(1, Double.NaN))
                .withMessageContaining("differences[1]");
    }
}
