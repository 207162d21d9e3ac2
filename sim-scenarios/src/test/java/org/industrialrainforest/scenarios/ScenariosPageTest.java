package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.industrialrainforest.core.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/scenarios.md knows every scenario, and its example is one. */
class ScenariosPageTest {
    private static final Path FILE = Path.of("..", "docs", "scenarios.md");

    @TempDir
    Path directory;

    private static String page() throws IOException {
        return Files.readString(FILE, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void every_scenario_has_a_row_of_its_own() throws IOException {
        List<String> rows = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
                .matcher(page())
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Catalogue.standard().ids());
    }

    @Test
    void its_example_loads() throws IOException {
        MatchResult block = Pattern.compile("(?s)```yaml\n(extends: chip.*?)```")
                .matcher(page())
                .results()
                .findFirst()
                .orElseThrow();
        Path yaml = Files.writeString(directory.resolve("second-line.yaml"), block.group(1));
        Scenario mine = Catalogue.standard().scenario(yaml);
        assertThat(mine.platforms()).extracting(p -> p.slots()).containsExactly(90, 20);
        assertThat(mine.facilities()).noneMatch(f -> f.overseas());
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        assertThat(Pattern.compile("\\]\\(([^)#]+)\\)")
                        .matcher(page())
                        .results()
                        .map(m -> m.group(1)))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(FILE.resolveSibling(target)).exists());
    }
}
