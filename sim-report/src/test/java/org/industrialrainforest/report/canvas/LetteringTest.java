package org.industrialrainforest.report.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LetteringTest {
    @Test
    void long_names_are_cut_and_lines_broken_without_losing_text() {
        House house = new House(Typeface.showing(List.of("a")));
        String name = "A very long name of a policy that nobody would ever choose but somebody will";
        assertThat(Typeface.width(Lines.fit(name, house.label(), 100), house.label()))
                .isLessThanOrEqualTo(100);
        assertThat(String.join(" ", Lines.wrap(name, house.label(), 100))).isEqualTo(name);
        String chinese = "国有资本与共享研发平台，在位对手与供应商。";
        List<String> lines = Lines.wrap(chinese, house.label(), 80);
        assertThat(String.join("", lines)).isEqualTo(chinese);
        assertThat(lines).noneMatch(line -> line.startsWith("，") || line.startsWith("。"));
    }

    @Test
    void without_a_chinese_typeface_the_figures_are_known_to_be_unreadable() {
        assertThat(Typeface.showing(List.of("政府资金"), Set.of("Liberation Sans")).css())
                .doesNotContain("CJK");
    }

    @Test
    void ticks_are_round_numbers() {
        assertThat(Ticks.covering(0, 347, 5)).isEqualTo(new Ticks(0, 400, 100, 0));
        assertThat(Ticks.covering(3, 3, 5).low()).isLessThan(3);
        assertThat(Ticks.covering(Double.NaN, Double.NaN, 5).high()).isEqualTo(1);
        assertThat(Ticks.within(-0.3, 0.4, 4)).isEqualTo(new Ticks(-0.3, 0.4, 0.2, 1));
        assertThat(new Ticks(-1, 1, 0.5, 1).format().format(-0.5)).isEqualTo("−0.5");
        assertThat(Ticks.years(2013, 2036).format().format(2015)).isEqualTo("2015");
    }
}
