package org.industrialrainforest.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"1, 100", "0.125, 12", "0.375, 38", "-0.125, -12", "-0.375, -38", "0.001, 0", "12.344, 1234"})
    void half_a_fen_is_rounded_to_the_even_one(double rmb, long fen) {
        assertThat(Money.fen(rmb)).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource({
        "5, .5, 2",
        "7, .5, 4",
        "3, .5, 2",
        "1, .5, 0",
        "-5, .5, -2",
        "100, .333, 33",
        "100, 0, 0",
        "100, 1, 100"
    })
    void a_share_of_an_amount_too(long fen, double share, long expected) {
        assertThat(Money.share(fen, share)).isEqualTo(expected);
    }

    @Test
    void a_million_rmb_is_a_hundred_million_fen() {
        assertThat(Money.fenOfMillions(1)).isEqualTo(Money.MILLION).isEqualTo(Money.fen(1e6));
        assertThat(Money.fenOfMillions(22_900)).isEqualTo(2_290_000_000_000L);
        assertThat(Money.millions(150_000_000L)).isEqualTo(1.5);
        assertThat(Money.rmb(-250)).isEqualTo(-2.5);
    }

    @Test
    void what_is_not_a_number_is_no_amount() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.fen(Double.NaN))
                .withMessage("an amount of money is not a number");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e15, 1.1e15, 9.1e16, Double.MAX_VALUE, Double.POSITIVE_INFINITY})
    void more_than_a_million_billion_rmb_is_as_much_as_that(double rmb) {
        assertThat(Money.fen(rmb)).isEqualTo(Money.MOST).isEqualTo(100_000_000_000_000_000L);
        assertThat(Money.fen(-rmb)).isEqualTo(-Money.MOST);
    }
}
