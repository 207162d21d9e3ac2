package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InequalityTest {

    private static final Oracle REFERENCE = Oracle.of("inequality");

    static List<JsonNode> cases() {
        return Oracle.list(REFERENCE.root().get("cases"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_measure_has_its_reference_value(JsonNode node) {
        Inequality sales = Inequality.of(Oracle.numbers(node.get("x")));
        check("gini", sales.gini(), node.get("gini_population"));
        check("gini unbiased", sales.giniUnbiased(), node.get("gini_unbiased_n_over_n_minus_1"));
        check("hhi", sales.herfindahl(), node.get("hhi"));
        check("hhi of 10,000", 10_000 * sales.herfindahl(), node.get("hhi_10000"));
        check("hhi normalised", sales.herfindahlNormalised(), node.get("hhi_normalised"));
        check("effective number", sales.effectiveNumber(), node.get("effective_number"));
        check("cr4", sales.concentration(4), node.get("cr4"));
        check("theil", sales.theil(), node.get("theil_T"));
        check("mld", sales.meanLogDeviation(), node.get("theil_L_mld"));
        check("entropy", sales.entropy(), node.get("shannon_entropy_nats"));
        check("atkinson 1/2", sales.atkinson(0.5), node.get("atkinson_half"));
        check("atkinson 1", sales.atkinson(1), node.get("atkinson_1"));
        if (node.has("atkinson_2")) {
            check("atkinson 2", sales.atkinson(2), node.get("atkinson_2"));
            check("atkinson 30", sales.atkinson(30), node.get("atkinson_30"));
        }
        check("variation", sales.coefficientOfVariation(), node.get("coeff_variation_population"));
    }

    /** The file's own rounding of an exact 0 is up to 2·10⁻¹⁶. */
    private static void check(String what, double actual, JsonNode expected) {
        if (!expected.isNull() && Math.abs(expected.asDouble()) < 1e-15) {
            assertThat(actual).as(what).isCloseTo(0, within(1e-15));
        } else {
            REFERENCE.check(what, actual, expected);
        }
    }

    @Test
    void nothing_and_nothing_at_all_have_no_inequality() {
        for (Inequality none : List.of(Inequality.of(), Inequality.of(0, 0, 0))) {
            assertThat(new double[] {
                        none.gini(),
                        none.giniUnbiased(),
                        none.herfindahl(),
                        none.herfindahlNormalised(),
                        none.effectiveNumber(),
                        none.concentration(4),
                        none.theil(),
                        none.meanLogDeviation(),
                        none.entropy(),
                        none.atkinson(0.5),
                        none.atkinson(1),
                        none.coefficientOfVariation()
                    })
                    .containsOnly(Double.NaN);
        }
    }

    @Test
    void a_monopolist_is_equal_to_himself() {
        Inequality one = Inequality.of(7);
        assertThat(one.gini()).isZero();
        assertThat(one.giniUnbiased()).isNaN();
        assertThat(one.herfindahl()).isEqualTo(1);
        assertThat(one.concentration(4)).isEqualTo(1);
        assertThat(one.theil()).isZero();
        assertThat(one.atkinson(2)).isCloseTo(0, within(1e-15));
    }

    @Test
    void more_aversion_gives_up_more() {
        Inequality sales = Inequality.of(1, 2, 3, 4, 5);
        assertThat(sales.atkinson(0.999999)).isCloseTo(sales.atkinson(1), within(1e-6));
        assertThat(sales.atkinson(2))
                .isGreaterThan(sales.atkinson(1))
                .isCloseTo(1 - 5 / (137.0 / 60) / 3, within(1e-14));
        assertThat(Inequality.of(0, 1).atkinson(2)).isEqualTo(1);
    }

    @Test
    void impossible_values_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inequality.of(1, -1))
                .withMessageContaining("values[1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inequality.of(Double.NaN))
                .withMessageContaining("values[0]");
        assertThatIllegalArgumentException().isThrownBy(() -> Inequality.of(1).atkinson(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Inequality.of(1).concentration(0));
    }
}
