package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.industrialrainforest.report.canvas.Csv;
import org.industrialrainforest.report.words.Numbers;
import org.industrialrainforest.report.words.Words;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Numbers EN = new Numbers(Words.in("en"));
    private static final Numbers ZH = new Numbers(Words.in("zh"));

    @Test
    void both_languages_have_the_same_keys_and_blanks() {
        Words en = Words.in("en");
        Words zh = Words.in("zh");
        assertThat(zh.keys()).isEqualTo(en.keys());
        for (String key : en.keys()) {
            for (int i = 0; i < 6; i++) {
                String blank = "{" + i + "}";
                assertThat(zh.sayOr(key, "").contains(blank))
                        .as(key + " " + blank)
                        .isEqualTo(en.sayOr(key, "").contains(blank));
            }
        }
    }

    @Test
    void a_missing_text_is_named() {
        assertThatThrownBy(() -> Words.in("en").say("no.such")).hasMessageContaining("no.such");
    }

    @Test
    void money_is_written_as_each_language_does() {
        assertThat(EN.value(22.9e9, "RMB")).isEqualTo("RMB 22.9 bn");
        assertThat(ZH.value(22.9e9, "RMB")).isEqualTo("229亿元");
        assertThat(EN.difference(-3.2e6, "RMB")).isEqualTo("−RMB 3.20 m");
        assertThat(ZH.difference(-3.2e6, "RMB")).isEqualTo("−320万元");
        assertThat(EN.value(0, "RMB")).isEqualTo("RMB 0");
    }

    @Test
    void money_per_month_is_scaled_as_money() {
        assertThat(EN.scale("RMB/month", 2.5e9)).isEqualTo(new Numbers.Scale(1e9, "RMB bn/month"));
        assertThat(ZH.scale("RMB/month", 2.5e9)).isEqualTo(new Numbers.Scale(1e8, "亿元/月"));
        assertThat(ZH.scale("firms/month", 30)).isEqualTo(new Numbers.Scale(1, "家/月"));
        assertThat(ZH.scale("widgets", 30)).isEqualTo(new Numbers.Scale(1, "widgets"));
    }

    @Test
    void whole_numbers_have_no_decimals_where_nothing_is_scaled() {
        assertThat(EN.bare(4)).isEqualTo("4");
        assertThat(EN.bare(2.5)).isEqualTo("2.50");
        assertThat(ZH.value(3, "firms")).isEqualTo("3家");
        assertThat(ZH.difference(-4, "months")).isEqualTo("−4个月");
        assertThat(EN.value(18e9, "RMB")).isEqualTo("RMB 18.0 bn");
        assertThat(EN.value(0.6, "share")).isEqualTo("60.0\u00a0%");
    }

    @Test
    void a_unit_without_a_text_of_its_own_has_the_word_of_the_glossary() {
        assertThat(ZH.value(12.5, "links")).isEqualTo("12.5条链接");
        assertThat(ZH.value(12.5, "job-years")).isEqualTo("12.5人年");
        assertThat(ZH.value(12.5, "per 1,000 ideas")).isEqualTo("12.5个/千创意");
        assertThat(EN.value(12.5, "per 1,000 ideas")).isEqualTo("12.5\u00a0per 1,000 ideas");
        assertThat(ZH.value(12.5, "ratio")).isEqualTo("12.5");
    }

    @Test
    void the_ends_of_a_narrow_interval_can_be_told_apart() {
        assertThat(EN.differenceWithInterval(0.133, 0.131, 0.135, "-")).isEqualTo("+0.133 (+0.131 to +0.135)");
        assertThat(EN.differenceWithInterval(5, 5, 5, "-")).isEqualTo("+5.00 (+5.00 to +5.00)");
    }

    @Test
    void shares_differ_by_percentage_points() {
        assertThat(EN.value(0.701, "share")).isEqualTo("70.1\u00a0%");
        assertThat(EN.difference(0.012, "share")).isEqualTo("+1.20\u00a0percentage points");
        assertThat(ZH.difference(0.012, "share")).isEqualTo("+1.20个百分点");
    }

    @Test
    void undefined_is_a_dash() {
        assertThat(EN.value(Double.NaN, "RMB")).isEqualTo("–");
        assertThat(EN.difference(Double.POSITIVE_INFINITY, "share")).isEqualTo("–");
        assertThat(EN.bounds(1, Double.NaN, "firms")).isEqualTo("–");
        assertThat(EN.range(Double.NaN, Double.NaN)).isEqualTo("–");
        assertThat(EN.range(Double.NaN, 0)).isEqualTo("≤ 0");
    }

    @Test
    void both_ends_of_a_band_have_the_same_decimals() {
        assertThat(EN.range(0.075, 0.115)).isEqualTo("0.075 to 0.115");
        assertThat(EN.range(15, 15)).isEqualTo("15 to 15");
        assertThat(EN.range(0.5e9, 2.8e9)).isEqualTo("0.50\u00a0bn to 2.80\u00a0bn");
        assertThat(ZH.range(5e8, 2.8e9)).isEqualTo("5亿 至 28亿");
    }

    @Test
    void zero_has_no_sign() {
        assertThat(EN.fixed(-0.0001, 1)).isEqualTo("0.0");
        assertThat(EN.signed(0.0001, 1)).isEqualTo("0.0");
    }

    @Test
    void csv_cells_are_quoted_where_needed_and_undefined_is_empty() {
        Csv csv = new Csv("a", "b");
        csv.row("x,\"y\"", Double.NaN);
        csv.row("z", 0.1 + 0.2);
        csv.row("", 1.5e-7);
        assertThat(csv.text()).isEqualTo("a,b\n\"x,\"\"y\"\"\",\nz,0.3\n,0.00000015\n");
    }
}
