package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.industrialrainforest.scenarios.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private final Figures english = new Figures(new Words("en"));
    private final Figures chinese = new Figures(new Words("zh"));

    @ParameterizedTest
    @CsvSource({
        "412.3e9, RMB, 412 bn, '4,123 亿'",
        "1.4e9, RMB, 1.40 bn, 14 亿",
        "35e6, RMB, 35 m, 0.350 亿",
        "172e6, RMB, 172 m, 1.72 亿",
        "-2.5e5, RMB, -0.250 m, -25 万",
        "0, RMB, 0, 0",
        "0.712, share, 71.2 %, 71.2 %",
        "3412, firms, '3,412', '3,412'",
        "NaN, RMB, –, –"
    })
    void money_is_told_in_the_units_of_the_language(double value, String unit, String en, String zh) {
        assertThat(english.value(value, unit)).isEqualTo(en);
        assertThat(chinese.value(value, unit)).isEqualTo(zh);
    }

    @Test
    void a_difference_shares_its_unit_with_its_interval() {
        assertThat(english.difference(12.3e9, 2.1e9, "RMB")).isEqualTo("+12.3 ±2.1 bn");
        assertThat(english.difference(-3e6, 2.1e9, "RMB")).isEqualTo("0.00 ±2.10 bn");
        assertThat(english.difference(.0123, .004, "share")).isEqualTo("+1.23 ±0.40 %");
        assertThat(english.difference(0, 0, "firms")).isEqualTo("0 ±0");
        assertThat(english.difference(5.25, Double.NaN, "firms")).isEqualTo("+5.25");
        assertThat(english.difference(Double.NaN, 1, "firms")).isEqualTo("–");
    }

    @Test
    void an_uneven_interval_has_both_ends_written() {
        assertThat(english.difference(8.5, .3, 23.1, "")).isEqualTo("+8.5 (+0.3 to +23.1)");
        assertThat(english.difference(2, 1, 3, "firms")).isEqualTo("+2.00 ±1.00");
    }

    @Test
    void chinese_characters_take_two_places_of_a_table() {
        assertThat(TextTable.width("上海 Shanghai")).isEqualTo(13);
        assertThat(new TextTable().row("上海", "1").row("a", "22").lines()).containsExactly("上海   1", "a     22");
    }
}
