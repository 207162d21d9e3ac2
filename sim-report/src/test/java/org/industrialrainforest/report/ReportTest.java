package org.industrialrainforest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path directory;

    @Test
    void a_full_comparison_becomes_one_page_with_its_charts() throws Exception {
        Path page = Report.of(Comparisons.full(), Comparisons.validation(), Comparisons.provenance())
                .write(directory);
        assertThat(page).exists().hasFileName("report.html");
        assertThat(Files.size(page)).isLessThan(5_000_000);
    }
}
