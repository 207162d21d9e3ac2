package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Write every table of kept runs into one file each, runs in the order of the experiment.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest export results/mine --format csv --out tables",
            "  rainforest export results/mine --format parquet"
        })
final class ExportCommand extends StoredTask {
    @Parameters(paramLabel = "DIR", description = "Folder of kept runs.")
    Path directory = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the files go (default: export, in the folder of kept runs).")
    @Nullable
    Path out;

    ExportCommand(Surroundings surroundings) {
        super(surroundings);
        output.formats = List.of("csv", "parquet");
        output.format = "csv";
    }

    @Override
    int work(Problems problems) {
        problems.orThrow();
        needStore();
        Path to = out == null ? directory.resolve("export") : out;
        StoredResults.export(directory, output.format, to).forEach(surroundings.out()::println);
        return DONE;
    }
}
