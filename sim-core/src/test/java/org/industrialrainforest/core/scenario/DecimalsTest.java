package org.industrialrainforest.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.industrialrainforest.engine.time.Month;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void as_it_was() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "%.2f, -0.001, 0.00",
        "%.2f, -0.006, -0.01",
        "%.0f, -0.4, 0",
        "%+.1f, 0.01, 0.0",
        "%+.1f, -0.06, -0.1",
        "%.1f, -0.0, 0.0",
        "'%,.1f %%', -0.04, '0.0 %'",
        "'worth %.1f.', -0.04, 'worth 0.0.'",
        "'%,.0f', -1000000, '-1,000,000'",
        "'RMB %.3f m', -0.0004, 'RMB 0.000 m'",
    })
    void what_is_rounded_to_zero_has_no_sign_and_all_else_keeps_it(String template, double value, String text) {
        assertThat(Decimals.format(template, value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "my-MM", "ne-NP", "de-DE", "tr-TR"})
    void numbers_and_months_are_the_same_in_every_language(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Decimals.format("%d %,.2f", 42, -1234.5)).isEqualTo("42 -1,234.50");
        assertThat(Month.of(2014, 1)).hasToString("2014-01");
        assertThat(Month.parse(Month.of(2014, 12).toString())).isEqualTo(Month.of(2014, 12));
    }

    @Test
    void a_date_is_not_a_number_with_a_sign() {
        assertThat(Decimals.format("%s to %s, gate-0", "2014-01", "2020-0")).isEqualTo("2014-01 to 2020-0, gate-0");
    }
}
