package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        description =
                "Draw the report of a comparison again, from the directory that 'rainforest compare --out' wrote.",
        footerHeading = "%nExamples:%n",
        footer = {"  rainforest report results/mine", "  rainforest report results/mine --lang zh"})
final class ReportCommand extends Task {
    @Parameters(paramLabel = "DIR", description = "Directory of a comparison.")
    Path directory = Path.of("");

    ReportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        if (!Files.isDirectory(directory)) {
            String what = Files.exists(directory) ? "is not a directory" : "there is no such directory";
            problems.of("DIR", () -> {
                throw new BadInput(Problem.of(Place.of(directory.toString()), "", what));
            });
        }
        problems.orThrow();
        if (surroundings.pictures() == null) {
            throw new CannotFinish("the report cannot be drawn without " + Library.REPORT.artifact()
                    + ", which is not on the class path");
        }
        boolean uncompared = StoredTask.storeIsThere() && StoredFolder.isOnlyKept(directory);
        SavedResults results = uncompared ? results(directory, "compare", List.of()) : results(directory, List.of());
        if (uncompared) {
            StoredPlan kept = StoredPlan.of(directory, surroundings.own());
            int whole = kept.compare(results, typed());
            if (whole < kept.plan().runs()) {
                note("the report is of " + whole + " of " + kept.plan().runs()
                        + " replicates, those that are kept whole; the command that made them goes on to all");
            }
        }
        SavedResults.Saved saved = results.comparison();
        Pictures.Report report = new Pictures.Report(
                saved.comparison(),
                results.validation(),
                results.lives(),
                results.scenario(),
                saved.command(),
                results.date());
        surroundings
                .interruption()
                .kept("the comparison is kept in " + directory + "; the same command draws its report where it can");
        return draw("the report", "", pictures -> {
            Path drawn = pictures.report(report, output.lang, results.work());
            results.keepDrawn();
            Path page = results.place(drawn);
            if (output.json()) {
                ObjectNode document = Json.document("report");
                document.put("report", page.toString());
                print(document);
            } else {
                surroundings.out().println(output.words().of("report.report", "Report: ") + page);
            }
            return page.toString();
        });
    }
}
