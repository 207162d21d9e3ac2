package org.industrialrainforest.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource({"0000", "0007", "0008", "001B", "007F", "009B", "2028", "202E", "2066", "FFFE", "D800"})
    void what_steers_a_terminal_or_turns_the_text_around_it_is_no_title(String code) {
        String text = "Shanghai" + (char) Integer.parseInt(code, 16) + "red";
        assertThat(PlainText.offender(text)).isEqualTo("U+" + code);
        assertThat(PlainText.shown(text, "␤")).isEqualTo("Shanghai␤red");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Title(text, ""))
                .withMessageContaining("title.en")
                .withMessageContaining("U+" + code);
        assertThatIllegalArgumentException().isThrownBy(() -> new Title("Shanghai", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"上海", "القاهرة", "शंघाई", "Ünïcode – “quoted” 5 %", "👩‍🔬 lab", "a\u200fb"})
    void languages_of_all_directions_are_plain(String text) {
        assertThat(PlainText.offender(text)).isEmpty();
        assertThat(PlainText.shown(text, "␤")).isEqualTo(text);
        assertThat(new Title(text, text)).isEqualTo(new Title(text, text)).matches(t -> t.en().equals(text));
    }

    @Test
    void a_title_written_over_several_lines_becomes_one_line() {
        assertThat(new Title("A city \n\t of chips\n", "芯片\r\n之城")).isEqualTo(new Title("A city of chips", "芯片 之城"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Title("\n\t", ""));
    }

    @Test
    void a_problem_is_one_line_that_moves_no_cursor() {
        assertThat(Problem.of(Place.of("a\u001b[2Jb.yaml"), "", "is '\u009b31m\u202e'"))
                .hasToString("a␤[2Jb.yaml: is '␤31m␤'");
    }
}
