package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.fit.FreeParameter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code calibrate --export} leaves for other programs, and the Python of docs/calibrating.md that reads it. */
@Tag("slow")
class ExportedSetsTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Pattern BLOCK = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path directory;

    private Calibrated found;
    private List<Path> files;

    @BeforeEach
    void export() throws IOException {
        Path free = Files.writeString(directory.resolve("free.yaml"), """
                free:
                  - {path: exits.patience-months, why: deaths by age}
                  - {path: knowledge.spillover, why: nothing yet}
                """);
        CalibrationPlan plan = Plans.calibrate("--draws", "40", "--keep", "12", "--free", free.toString());
        found = Figured.calibrated(plan, List.of());
        // Where the page's example looks for them.
        files = StoredSets.write(found, plan.scenario(), Files.createDirectories(directory.resolve("results/small")));
    }

    @Test
    void sets_facts_and_priors_are_written_as_parquet_and_as_csv() throws IOException {
        assertThat(files).extracting(file -> file.getFileName().toString()).containsExactlyElementsOf(FitOptions.NAMES);
        for (Path file : files.subList(0, 2)) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .startsWith("PAR1")
                    .endsWith("PAR1")
                    .contains(file.endsWith("sets.parquet") ? "rules.exits.patience-months" : "uniform");
        }
        List<String> sets = Files.readAllLines(files.get(2));
        assertThat(sets).hasSize(1 + found.tried().size());
        assertThat(sets.get(0)).startsWith("number,stage,accepted,distance,rules.exits.patience-months,");
        assertThat(Files.readAllLines(files.get(3)))
                .hasSize(1 + found.free().size() + found.facts().size())
                .first()
                .isEqualTo("name,kind,prior,whole,low,high,observed,unit");
    }

    /** Left out where pandas is missing, but not where {@code -Drainforest.readers=required}. */
    private static void needPandas() throws IOException, InterruptedException {
        boolean there = Files.isExecutable(Path.of(PYTHON))
                && new ProcessBuilder(PYTHON, "-c", "import pandas").start().waitFor() == 0;
        if ("required".equals(System.getProperty("rainforest.readers"))) {
            assertThat(there).as("python3-pandas is installed").isTrue();
        }
        Assumptions.assumeTrue(there, "python3-pandas is installed");
    }

    @Test
    void the_python_of_the_page_reads_parameters_and_facts_of_the_sets_that_fill_the_ranges() throws Exception {
        needPandas();
        String page = Files.readString(Path.of("../docs/calibrating.md"));
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(page);
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        assertThat(blocks).hasSize(1);
        Path script = Files.writeString(directory.resolve("page.py"), blocks.get(0) + """
                print(len(theta), len(facts))
                for table in (theta, facts):
                    for name in table.columns:
                        print(name, repr(float(table[name].sum())), int(table[name].isna().sum()))
                """);
        Process python = new ProcessBuilder(PYTHON, script.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
        List<String> lines = said.lines().toList();
        int spread = found.spread().size();
        assertThat(lines.get(0)).isEqualTo(spread + " " + spread);
        int at = 1;
        for (FreeParameter parameter : found.free()) {
            told(
                    lines.get(at++),
                    parameter.path(),
                    found.spread().stream()
                            .mapToDouble(set -> set.value(parameter))
                            .toArray());
        }
        for (Fact fact : found.facts()) {
            int f = found.facts().indexOf(fact);
            told(
                    lines.get(at++),
                    fact.id(),
                    found.spread().stream()
                            .mapToDouble(set -> set.statistics()[f])
                            .toArray());
        }
        assertThat(lines).hasSize(at);
    }

    /** Name, sum of what is defined and number of what is not. */
    private static void told(String line, String name, double... values) {
        double sum = 0;
        int undefined = 0;
        for (double value : values) {
            sum += Double.isNaN(value) ? 0 : value;
            undefined += Double.isNaN(value) ? 1 : 0;
        }
        String[] words = line.split(" ", -1);
        assertThat(words[0]).isEqualTo(name);
        assertThat(Double.parseDouble(words[1]))
                .as(name)
                .isCloseTo(sum, org.assertj.core.data.Offset.offset(1e-9 * Math.max(1, Math.abs(sum))));
        assertThat(words[2]).as(name).isEqualTo(Integer.toString(undefined));
    }
}
