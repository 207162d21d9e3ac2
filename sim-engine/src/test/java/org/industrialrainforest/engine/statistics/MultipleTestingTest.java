package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MultipleTestingTest {

    private static final Oracle R = Oracle.of("intervals");

    static List<JsonNode> families() {
        return Oracle.list(R.root().get("adjust"));
    }

    @ParameterizedTest
    @MethodSource("families")
    void adjusted_p_values_are_those_of_r(JsonNode expected) {
        double[] p = Oracle.numbers(expected.get("p"));
        for (int i = 0; i < p.length; i++) {
            R.check(
                    "Bonferroni",
                    MultipleTesting.bonferroni(p)[i],
                    expected.get("bonferroni").get(i));
            R.check("Holm", MultipleTesting.holm(p)[i], expected.get("holm").get(i));
            R.check(
                    "BH",
                    MultipleTesting.benjaminiHochberg(p)[i],
                    expected.get("BH").get(i));
        }
    }

    @Test
    void adjusted_values_do_not_pass_1_and_ties_stay_ties() {
        assertThat(MultipleTesting.holm(0.9, 0.9)).containsExactly(1, 1);
        assertThat(MultipleTesting.bonferroni(0.9, 0)).containsExactly(1, 0);
        assertThat(MultipleTesting.benjaminiHochberg(0.9, 0.9, 1)).containsExactly(1, 1, 1);
        assertThat(MultipleTesting.holm(0.03)).containsExactly(0.03);
        assertThat(MultipleTesting.holm()).isEmpty();
        assertThat(MultipleTesting.benjaminiHochberg()).isEmpty();
    }

    @Test
    void impossible_p_values_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultipleTesting.holm(0.1, 1.1))
                .withMessageContaining("pValues[1]");
        assertThatIllegalArgumentException().isThrownBy(() -> MultipleTesting.benjaminiHochberg(Double.NaN));
    }
}
