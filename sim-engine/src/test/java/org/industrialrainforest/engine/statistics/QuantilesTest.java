package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantilesTest {

    private static final Oracle R = Oracle.of("quantiles");

    static List<JsonNode> cases() {
        return Oracle.list(R.root().get("cases"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void quantiles_are_those_of_r(JsonNode node) {
        double[] actual = Quantiles.of(Oracle.numbers(node.get("x"))).at(Oracle.numbers(node.get("p")));
        assertThat(actual).hasSameSizeAs(Oracle.numbers(node.get("type7")));
        for (int i = 0; i < actual.length; i++) {
            R.check("p = " + node.get("p").get(i), actual[i], node.get("type7").get(i));
        }
    }

    @Test
    void nothing_has_no_quantiles() {
        assertThat(Quantiles.of().median()).isNaN();
        assertThat(Quantiles.of().size()).isZero();
    }

    @Test
    void infinite_values_have_ranks_but_nan_has_none() {
        Quantiles quantiles = Quantiles.of(Double.POSITIVE_INFINITY, 1, Double.POSITIVE_INFINITY, 0);
        assertThat(quantiles.at(0)).isZero();
        assertThat(quantiles.at(0.9)).isInfinite();
        assertThat(quantiles.at(1)).isInfinite();
        // R 4.2.2: quantile(c(-Inf, 3, 4), .3) is -Inf, quantile(c(-Inf, Inf), .5) is NaN
        assertThat(Quantiles.of(4, Double.NEGATIVE_INFINITY, 3).at(0.3)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Quantiles.of(4, Double.NEGATIVE_INFINITY, 3).at(0.5)).isEqualTo(3);
        assertThat(Quantiles.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                        .median())
                .isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(1, 2, Double.NaN))
                .withMessageContaining("values[2]");
        assertThatIllegalArgumentException().isThrownBy(() -> quantiles.at(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> quantiles.at(Double.NaN));
    }

    @Test
    void the_sample_is_not_changed() {
        double[] sample = {3, 1, 2};
        assertThat(Quantiles.of(sample).median()).isEqualTo(2);
        assertThat(sample).containsExactly(3, 1, 2);
    }
}
