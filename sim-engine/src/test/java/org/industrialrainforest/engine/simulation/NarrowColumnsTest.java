package org.industrialrainforest.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NarrowColumnsTest {
    private static final class Narrow extends Table {
        final Codes code = codes("code", "-", "a code");
        final Shorts month = shorts("month", "month", "a month");

        Narrow() {
            super("narrow");
            add(1);
        }
    }

    private final Narrow table = new Narrow();

    @Test
    void a_value_that_fits_comes_back() {
        for (int value : new int[] {-128, 0, 127}) {
            table.code.set(0, value);
            assertThat(table.code.get(0)).isEqualTo(value);
        }
        table.month.set(0, Shorts.MOST);
        assertThat(table.month.get(0)).isEqualTo(32767);
    }

    @Test
    void a_value_that_does_not_fit_is_refused_and_never_becomes_another() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.code.set(0, 128))
                .withMessage("code = 128 does not fit into a column of −128 to 127");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.month.set(0, 32768))
                .withMessage("month = 32768 does not fit into a column of −32768 to 32767");
        table.month.set(0, Shorts.MOST);
        assertThatIllegalArgumentException().isThrownBy(() -> table.month.add(0, 1));
    }

    @Test
    void a_sum_of_real_numbers_that_does_not_fit_stays_full() {
        Tally tally = new Tally(1);
        tally.prepare(2);
        for (int i = 0; i < 3; i++) {
            tally.addReal(0, 0, 3e11);
            tally.addReal(1, 0, 3e11);
        }
        tally.merge(2);
        assertThat(tally.full(0)).isTrue();
        assertThat(tally.real(0)).isGreaterThan(5e11);
        tally.reset();
        assertThat(tally.full(0)).isFalse();
    }
}
