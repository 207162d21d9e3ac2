package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "status",
        description = "Say how far an experiment is: runs done, failed and missing, and the time to go.",
        footerHeading = "%nExamples:%n",
        footer = {"  rainforest status results/mine", "  rainforest status results/mine --format json"})
final class StatusCommand extends StoredTask {
    @Parameters(paramLabel = "DIR", description = "Folder of kept runs, or of a job that 'rainforest submit' wrote.")
    Path directory = Path.of("");

    StatusCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        problems.orThrow();
        needStore();
        if (SharedJob.isIn(directory)) {
            StoredShards shards = StoredShards.of(SharedJob.read(directory));
            if (output.json()) {
                print(shards.json());
            } else {
                print(shards.lines(output.words()));
            }
        } else if (output.json()) {
            print(StoredStatus.of(directory).json());
        } else {
            print(StoredStatus.of(directory).lines(output.words()));
        }
        return DONE;
    }
}
