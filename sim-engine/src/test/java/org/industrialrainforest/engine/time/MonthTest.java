package org.industrialrainforest.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTest {
    @Test
    void months_are_counted_from_the_beginning_of_the_year_zero() {
        assertThat(Month.of(0, 1).index()).isZero();
        assertThat(Month.of(2014, 1).index()).isEqualTo(2014 * 12);
        assertThat(Month.of(2035, 12).since(Month.of(2008, 1))).isEqualTo(28 * 12 - 1);
    }

    @Test
    void every_month_is_written_and_read_again() {
        for (int index = 0; index < 12 * 10_000; index += 7) {
            Month month = new Month(index);
            assertThat(Month.of(month.year(), month.monthOfYear())).isEqualTo(month);
            assertThat(Month.parse(month.toString())).isEqualTo(month);
        }
    }

    @Test
    void december_is_followed_by_january() {
        assertThat(Month.of(2014, 12).plus(1)).isEqualTo(Month.of(2015, 1)).hasToString("2015-01");
        assertThat(Month.of(2015, 1).plus(-1)).isEqualTo(Month.of(2014, 12));
        assertThat(Month.of(2014, 12)).isLessThan(Month.of(2015, 1));
    }

    @Test
    void a_day_may_be_given_and_is_left_out() {
        assertThat(Month.parse("2017-09-15")).isEqualTo(Month.of(2017, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2014", "2014-1", "2014-13", "2014-00", "14-01", "2014/01", "2014-01-", "next year"})
    void what_is_no_month_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Month.parse(text)).withMessageContaining("month");
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "10000,1", "2014,0", "2014,13"})
    void a_month_outside_of_the_calendar_is_refused(int year, int month) {
        assertThatIllegalArgumentException().isThrownBy(() -> Month.of(year, month));
    }
}
