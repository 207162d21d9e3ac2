package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankSizeTest {

    /** Reference: scipy.stats.linregress of ln(rank − ½) on ln size. */
    @Test
    void the_regression_of_firm_sales_is_that_of_scipy() {
        RankSize fit = RankSize.of(120.5, 33.2, 8.1, 8.1, 2.4, 0.7);
        assertThat(fit.size()).isEqualTo(6);
        assertThat(fit.exponent()).isCloseTo(0.459371536681361, within(1e-12));
        assertThat(fit.intercept()).isCloseTo(1.8434201775276668, within(1e-12));
        assertThat(fit.rSquared()).isCloseTo(0.9038218595930361, within(1e-12));
        assertThat(fit.standardError()).isCloseTo(0.459371536681361 / Math.sqrt(3), within(1e-12));
    }

    @Test
    void zipf_s_law_has_exponent_1() {
        RankSize fit = RankSize.of(IntStream.rangeClosed(1, 50)
                .mapToDouble(rank -> 100 / (rank - 0.5))
                .toArray());
        assertThat(fit.exponent()).isCloseTo(1, within(1e-12));
        assertThat(fit.rSquared()).isCloseTo(1, within(1e-12));
    }

    @Test
    void one_size_or_none_has_no_slope() {
        assertThat(RankSize.of().exponent()).isNaN();
        assertThat(RankSize.of(4).exponent()).isNaN();
        assertThat(RankSize.of(4, 4, 4).exponent()).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> RankSize.of(1, 0)).withMessageContaining("values[1]");
    }
}
