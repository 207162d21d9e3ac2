package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HillTest {

    private static final Oracle REFERENCE = Oracle.of("tails");

    static List<JsonNode> cases() {
        return PowerLawTest.continuousCases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_tail_of_the_largest_values_has_its_reference_value(JsonNode node) {
        double[] data = Oracle.numbers(node.get("data"));
        for (JsonNode expected : node.get("hill")) {
            Hill hill = Hill.of(data, expected.get("k").asInt());
            REFERENCE.check("gamma", hill.gamma(), expected.get("hill_gamma"));
            REFERENCE.check("tail exponent", hill.tailExponent(), expected.get("tail_exponent"));
            REFERENCE.check("exponent of the density", hill.tailExponent() + 1, expected.get("pdf_alpha"));
            REFERENCE.check("se", hill.standardError(), expected.get("se_tail_exponent"));
        }
    }

    @Test
    void equal_largest_values_have_no_tail() {
        assertThat(Hill.of(new double[] {1, 5, 5, 5}, 2).gamma()).isZero();
        assertThat(Hill.of(new double[] {1, 5, 5, 5}, 2).tailExponent()).isInfinite();
    }

    @Test
    void a_threshold_must_exist_and_be_positive() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hill.of(new double[0], 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Hill.of(new double[] {2}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Hill.of(new double[] {1, 2}, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hill.of(new double[] {0, 1, 2}, 2))
                .withMessageContaining("rank 3");
    }
}
