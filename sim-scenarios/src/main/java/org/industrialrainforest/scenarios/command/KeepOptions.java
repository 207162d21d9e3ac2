package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.engine.lab.Shard;
import picocli.CommandLine.Option;

/** How runs are kept while an experiment goes on. */
final class KeepOptions {
    private static final List<String> AGAIN = List.of("failed", "lost", "all");

    @Option(
            names = "--record",
            paramLabel = "TABLE[,TABLE...]",
            description =
                    "Tables to keep beside the runs, as Parquet in DIR/kept: series, lives, deals, links, flows, events, or all (default: none). The last five hold only the first two runs of each case, because they are large.")
    List<String> record = new ArrayList<>();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Do only the I-th of N shares of the replicates and keep them; 'rainforest merge' makes one of all.")
    String shard = "1/1";

    @Option(
            names = "--allow-failed",
            paramLabel = "SHARE",
            description =
                    "Compare although this share of the runs failed, 0 to 1; their replicates are left out (default: ${DEFAULT-VALUE}).")
    String allowed = "0";

    @Option(
            names = "--again",
            paramLabel = "WHAT",
            description =
                    "Do kept runs again: of replicates in which one failed (failed), whose files are lost (lost), or all of them (all).")
    String again = "";

    /** The tables that were asked for; that of the runs is always among them. */
    SortedSet<String> tables(Problems problems) {
        SortedSet<String> tables = RecordOptions.tables(record, List.of(), problems);
        tables.add("runs");
        return tables;
    }

    /** What was asked for. */
    record Keeping(Shard shard, double allowed, String again) {}

    Keeping keeping(Problems problems) {
        Shard share = problems.of("--shard", () -> {
            try {
                return Shard.of(shard);
            } catch (IllegalArgumentException e) {
                throw new BadInput(Problem.of(Place.NOWHERE, "", String.valueOf(e.getMessage())));
            }
        });
        double most = problems.number("--allow-failed", allowed, 0, 1);
        if (!again.isEmpty()) {
            problems.word("--again", again, AGAIN);
        }
        return new Keeping(share == null ? Shard.WHOLE : share, most, again);
    }
}
