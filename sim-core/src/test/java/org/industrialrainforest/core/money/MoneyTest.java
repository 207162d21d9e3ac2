package org.industrialrainforest.core.money;

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

    @ParameterizedTest
    @ValueSource(
            doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 9.1e16, -9.1e16, Double.MAX_VALUE
            })
    void what_a_ledger_cannot_hold_is_refused(double rmb) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.fen(rmb))
                .withMessageContaining("fen is not a number that a ledger can hold");
    }

    @Test
    void ninety_thousand_million_million_rmb_can_still_be_held() {
        assertThat(Money.fen(9e16)).isEqualTo(9_000_000_000_000_000_000L);
        assertThat(Money.fen(-9e16)).isEqualTo(-9_000_000_000_000_000_000L);
    }
}
