package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        description =
                "Do some of the kept runs again and compare digests: exit code 1 where one differs, with what is not the same as then.",
        footerHeading = "%nExamples:%n",
        footer = {"  rainforest replay results/mine", "  rainforest replay results/mine --sample 50"})
final class ReplayCommand extends StoredTask {
    @Parameters(paramLabel = "DIR", description = "Folder of kept runs.")
    Path directory = Path.of("");

    @Option(names = "--sample", paramLabel = "N", description = "How many runs (default: ${DEFAULT-VALUE}).")
    int sample = 10;

    ReplayCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        if (sample < 1) {
            problems.add("--sample", String.valueOf(sample), "is below 1", "1 or more", "");
        }
        problems.orThrow();
        needStore();
        if (StoredFolder.isOfStudy(directory)) {
            String message = output.words()
                    .of(
                            "replay.study",
                            "these are runs of a study, whose design only its command knows; give that command with another "
                                    + "--out and compare the digests that 'rainforest status --format json' tells of both");
            problems.add("DIR", directory.toString(), directory + ": " + message, "", "");
            problems.orThrow();
        }
        ObjectNode replay = StoredResults.replay(directory, sample);
        JsonNode differing = replay.get("differing");
        if (output.json()) {
            print(replay);
        } else {
            surroundings
                    .out()
                    .println(output.words()
                            .of(
                                    "replay.runs",
                                    "{0} runs done again, {1} came out differently",
                                    replay.get("replayed").asInt(),
                                    differing.size()));
            for (JsonNode one : differing) {
                surroundings
                        .out()
                        .println("  " + one.get("run_id").asText() + " "
                                + one.get("policy").asText() + " "
                                + one.get("replicate").asText() + ": "
                                + one.get("kept").asText() + " → "
                                + one.get("now").asText() + " ("
                                + one.get("because").asText() + ")");
            }
        }
        return differing.isEmpty() ? DONE : FELL_SHORT;
    }
}
