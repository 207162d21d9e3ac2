package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world of which a single month is recorded is run, compared and drawn like any other. */
@Tag("slow")
class OneMonthTest {
    @TempDir
    Path directory;

    @Test
    void one_recorded_month_is_enough_for_tables_screen_and_figures() throws IOException {
        String out = directory.toString();
        Spoken run = Spoken.of("run", "--set", "end=2013-01", "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        Spoken compared = Spoken.of(
                "compare",
                "--set",
                "end=2013-01",
                "--runs",
                "2",
                "--policies",
                "none,rainforest",
                "--record",
                "series",
                "--quiet",
                "--out",
                out);
        assertThat(compared.code()).as(compared.err()).isZero();
        assertThat(compared.out())
                .contains("2008-01 to 2013-01", "There is no ranking")
                .doesNotContain("NaN");
        Spoken months = Spoken.of("query", out, "select distinct month from series", "--format", "csv");
        assertThat(months.out().lines()).containsExactly("month", "2013-01");
        Spoken drawn = Spoken.of("report", out, "--lang", "zh");
        assertThat(drawn.code()).as(drawn.err()).isZero();
        assertThat(directory.resolve("charts").resolve("fan-firms-alive.svg")).isNotEmptyFile();
    }
}
