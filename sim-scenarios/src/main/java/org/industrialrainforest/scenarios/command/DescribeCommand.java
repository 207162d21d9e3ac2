package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tables.FileFault;
import org.industrialrainforest.scenarios.Description;
import org.industrialrainforest.scenarios.Odd;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "describe",
        description = {
            "Describe a scenario by the ODD protocol (Grimm et al. 2020), generated from code and scenario: entities, processes, design concepts, and every parameter with value, unit, ranges and source."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest describe chip-pilot-line | less",
            "  rainforest describe shanghai --format markdown --out odd.md    for a paper's appendix",
            "  rainforest describe --lang zh --set platforms[*].fee=0.2       as changed",
            "  rainforest describe --format json | jq '.parameters[].path'"
        })
final class DescribeCommand extends Task {
    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file (default: stdout).")
    @Nullable
    Path out;

    DescribeCommand(Surroundings surroundings) {
        super(surroundings);
        output.formats = List.of("text", "markdown", "json");
    }

    @Override
    int work(Problems problems) {
        Scenario scenario = where.read(surroundings.catalogue().get(), problems);
        problems.orThrow();
        if (scenario == null) {
            throw new IllegalStateException("no scenario and no problem");
        }
        Description description = Odd.of(scenario, output.lang);
        List<String> lines = output.json()
                ? List.of(Json.text(document(scenario, description)))
                : output.format.equals("markdown")
                        ? DescriptionText.markdown(description)
                        : DescriptionText.plain(description);
        Path file = out;
        if (file == null) {
            print(lines);
        } else {
            write(file, lines);
            note("written to " + file);
        }
        return DONE;
    }

    private static void write(Path file, List<String> lines) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            String reason = Files.isDirectory(file) ? "it is a directory, name a file in it" : FileFault.reason(e);
            throw new CannotFinish("--out: " + file + " cannot be written (" + reason + ")", e);
        }
    }

    private ObjectNode document(Scenario scenario, Description description) {
        ObjectNode document = Json.document("describe");
        document.put("scenario", scenario.id()).put("language", output.lang).put("title", description.title());
        ArrayNode sections = document.putArray("sections");
        for (Description.Section section : description.sections()) {
            ObjectNode node = sections.addObject()
                    .put("id", section.id())
                    .put("level", section.level())
                    .put("heading", section.heading());
            ArrayNode paragraphs = node.putArray("paragraphs");
            ArrayNode tables = node.putArray("tables");
            for (Description.Block block : section.blocks()) {
                if (block instanceof Description.Paragraph paragraph) {
                    paragraphs.add(paragraph.text());
                } else if (block instanceof Description.Rows table) {
                    ObjectNode rows = tables.addObject();
                    Json.put(rows, "columns", table.header());
                    ArrayNode all = rows.putArray("rows");
                    table.rows().forEach(row -> row.forEach(all.addArray()::add));
                } else if (block instanceof Description.Markdown page) {
                    node.put("markdown", page.text());
                }
            }
        }
        ParametersJson.put(document, scenario);
        return document;
    }
}
