package org.industrialrainforest.core.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FirmSizesTest {
    /** Zipf's law with the half of Gabaix and Ibragimov: the firm at rank r sells 1000/(r − ½). */
    private static double[] zipf(int firms) {
        double[] ascending = new double[firms];
        for (int rank = 1; rank <= firms; rank++) {
            ascending[firms - rank] = 1000 / (rank - 0.5);
        }
        return ascending;
    }

    @Test
    void sizes_stand_at_their_ranks_and_the_line_goes_through_the_largest() {
        FirmSizes sizes = new FirmSizes(zipf(400), new double[0]);
        assertThat(sizes.firms()).isEqualTo(400);
        assertThat(sizes.atRank()[0]).isEqualTo(2000);
        assertThat(sizes.atRank()[5]).as("rank 10").isEqualTo(1000 / 9.5);
        assertThat(FirmSizes.ranks()[5]).isEqualTo(10);
        assertThat(sizes.atRank()[16]).as("rank 700 of 400").isNaN();
        assertThat(sizes.fitted()).isEqualTo(20);
        assertThat(sizes.exponent()).isEqualTo(1, within(1e-9));
        assertThat(sizes.fittedAt(1)).isEqualTo(2000, within(1e-6));
        assertThat(sizes.fittedAt(20)).isEqualTo(1000 / 19.5, within(1e-6));
    }

    @Test
    void density_of_growth_covers_all_rates_within_reach() {
        double[] growth = {-7, -0.3, -0.1, 0.1, 0.2, 0.4, 3, -2};
        FirmSizes sizes = new FirmSizes(zipf(60), growth);
        double covered = Arrays.stream(sizes.density()).sum() * 0.5;
        assertThat(covered).isEqualTo(7 / 8.0, within(1e-12));
        assertThat(sizes.density()[12]).as("0 to 0.5").isEqualTo(3 / 8.0 / 0.5, within(1e-12));
        assertThat(FirmSizes.middles()[12]).isEqualTo(0.25);
        assertThat(sizes.rates()).isEqualTo(8);
    }

    @Test
    void without_firms_nothing_is_known() {
        FirmSizes none = new FirmSizes(new double[0], new double[0]);
        assertThat(none.exponent()).isNaN();
        assertThat(none.subbotin().shape()).isNaN();
        assertThat(none.laplace()).isNaN();
    }
}
