package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.industrialrainforest.scenarios.Catalogue;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The table of docs/store.md that says which command keeps runs agrees with the commands. */
class StorePageTest {
    private static final String HEADING = "## Which commands keep runs\n";

    private static Map<String, CommandLine> commands() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return RainforestCommand.line(new Surroundings(
                        Catalogue::standard,
                        UnaryOperator.identity(),
                        new Undrawn(),
                        nowhere,
                        nowhere,
                        false,
                        new Interruption(nowhere)))
                .getSubcommands();
    }

    /** Lines of the table, its head first, each as its cells. */
    private static List<List<String>> table() throws IOException {
        String page = Files.readString(Path.of("../docs/store.md")).replace("\r\n", "\n");
        assertThat(page).contains(HEADING);
        List<List<String>> table = new ArrayList<>();
        page.substring(page.indexOf(HEADING) + HEADING.length())
                .lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .forEach(line -> table.add(Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList()));
        return table;
    }

    /** Rows by the commands that they name. */
    private static Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (List<String> row : table().subList(1, table().size())) {
            for (Matcher name = Pattern.compile("`([a-z-]+)`").matcher(row.get(0)); name.find(); ) {
                assertThat(rows.put(name.group(1), row)).as(name.group(1)).isNull();
            }
        }
        return rows;
    }

    @Test
    void it_names_every_command_that_keeps_runs_as_they_come_and_no_other() throws IOException {
        TreeSet<String> keeping = new TreeSet<>();
        commands().forEach((name, line) -> {
            if (line.getCommand() instanceof CompareCommand || line.getCommand() instanceof StudyTask) {
                keeping.add(name);
            }
        });
        assertThat(keeping).hasSizeGreaterThan(5);
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(keeping);
    }

    @Test
    void it_says_of_each_option_whether_the_command_has_it() throws IOException {
        List<String> head = table().get(0);
        List<Integer> options = new ArrayList<>();
        for (int column = 0; column < head.size(); column++) {
            if (head.get(column).startsWith("`--")) {
                options.add(column);
            }
        }
        assertThat(options).hasSize(4);
        Map<String, CommandLine> commands = commands();
        rows().forEach((name, row) -> {
            CommandLine command = commands.get(name);
            assertThat(command).as(name).isNotNull();
            for (int column : options) {
                String option = head.get(column).replace("`", "");
                assertThat(row.get(column)).as(name + " " + option).isIn("yes", "no");
                assertThat(command.getCommandSpec().findOption(option) != null)
                        .as(name + " " + option)
                        .isEqualTo(row.get(column).equals("yes"));
            }
        });
    }
}
