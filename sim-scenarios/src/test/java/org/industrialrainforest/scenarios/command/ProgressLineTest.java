package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.industrialrainforest.scenarios.Catalogue;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final List<String> told = new ArrayList<>();
    private long seconds;

    private ProgressLine line() {
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                Catalogue::standard, UnaryOperator.identity(), new Undrawn(), err, err, false, new Interruption(err));
        return new ProgressLine(surroundings, "work", false, told::add, () -> seconds * 1_000_000_000L);
    }

    @Test
    void how_long_it_will_take_is_told_once_after_a_few_seconds() {
        try (ProgressLine line = line()) {
            line.finished(0, 1000);
            seconds = 3;
            line.finished(6, 1000);
            assertThat(told).isEmpty();
            seconds = 6;
            line.finished(10, 1000);
            line.finished(11, 1000);
            seconds = 60;
            line.finished(20, 1000);
        }
        assertThat(told).containsExactly("10 of 1000 runs took 6 s; about 10 minutes to go");
    }

    @Test
    void what_is_soon_over_is_not_worth_a_word() {
        try (ProgressLine line = line()) {
            seconds = 10;
            line.finished(90, 100);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void spans_are_told_in_a_fitting_unit() {
        try (ProgressLine line = line()) {
            seconds = 10;
            line.finished(10, 60);
        }
        seconds = 0;
        try (ProgressLine line = line()) {
            seconds = 10;
            line.finished(10, 14410);
        }
        assertThat(told)
                .containsExactly(
                        "10 of 60 runs took 10 s; about 50 s to go",
                        "10 of 14410 runs took 10 s; about 4.0 hours to go");
    }
}
