package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.scenarios.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        description = "Make one folder of the folders of an experiment's shards; what two of them hold counts once.",
        footerHeading = "%nExamples:%n",
        footer = {"  rainforest merge results/shard-1 results/shard-2 --out results/all"})
final class MergeCommand extends StoredTask {
    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of kept runs of one experiment.")
    List<Path> directories = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new folder for all of them.")
    Path out = Path.of("");

    MergeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        problems.orThrow();
        needStore();
        ObjectNode merged = StoredResults.merge(directories, out);
        if (output.json()) {
            print(merged);
            return DONE;
        }
        Words words = output.words();
        surroundings
                .out()
                .println(words.of(
                        "merge.runs",
                        "{0} runs in {1}; {2} were there twice, alike",
                        merged.get("runs").asText(),
                        out,
                        merged.get("identical").asText()));
        if (merged.get("missing").asLong() > 0) {
            surroundings
                    .out()
                    .println(words.of(
                            "merge.missing",
                            "{0} runs are missing, of shards {1}",
                            merged.get("missing").asText(),
                            merged.get("shards_missing").asText()));
        }
        return DONE;
    }
}
