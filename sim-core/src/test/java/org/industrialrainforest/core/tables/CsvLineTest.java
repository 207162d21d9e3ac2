package org.industrialrainforest.core.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.industrialrainforest.engine.lab.CsvLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLineTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "1, 0.01",
        "-1, -0.01",
        "-50, -0.50",
        "-99, -0.99",
        "-100, -1.00",
        "-101, -1.01",
        "150, 1.50",
        "-9223372036854775808, -92233720368547758.08",
        "9223372036854775807, 92233720368547758.07"
    })
    void money_keeps_its_sign_also_below_one_rmb(long fen, String text) {
        assertThat(new CsvLine().money(fen).end()).isEqualTo(text + "\n");
    }

    @Test
    void any_amount_reads_back_as_itself() {
        long seed = 20_140_101;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            long fen = random.nextLong() >> random.nextInt(64);
            assertThat(new BigDecimal(new CsvLine().money(fen).end().strip()))
                    .as("seed %d, %d fen", seed, fen)
                    .isEqualTo(BigDecimal.valueOf(fen, 2));
        }
    }

    @Test
    void a_zero_has_no_sign_and_what_is_undefined_is_empty() {
        assertThat(new CsvLine().real(-0.0).real(Double.NaN).real(-0.5).end()).isEqualTo("0.0,,-0.5\n");
    }

    @Test
    void a_cell_that_would_break_its_line_is_quoted() {
        assertThat(new CsvLine().text("a\rb").text("c\nd").text("e\"f").end())
                .isEqualTo("\"a\rb\",\"c\nd\",\"e\"\"f\"\n");
    }
}
