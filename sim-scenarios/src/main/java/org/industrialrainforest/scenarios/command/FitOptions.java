package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Facts;
import picocli.CommandLine.Option;

/** What a calibration fits, and what it leaves for other programs. */
final class FitOptions {
    /** Of the files of {@link #write}. */
    static final List<String> NAMES = List.of("sets.parquet", "priors.parquet");

    @Option(
            names = "--hold-out",
            split = ",",
            paramLabel = "FACT",
            description = {
                "Facts that are not fitted but reported for every accepted set: value, band, hit or miss. Any kind with a band (default: none)."
            })
    List<String> out = new ArrayList<>();

    @Option(
            names = "--export",
            description = {
                "Write sets.parquet, every set tried with its parameters and facts, and priors.parquet, the range of each parameter, for programs such as sbi."
            })
    boolean export;

    /** The facts to be held out; notes those that cannot be. */
    List<Fact> held(Facts facts, Problems problems) {
        List<Fact> held = new ArrayList<>();
        List<String> ids = facts.facts().stream().map(Fact::id).toList();
        for (String id : problems.once("--hold-out", problems.names("--hold-out", out))) {
            Fact fact = facts.facts().stream()
                    .filter(f -> f.id().equals(id))
                    .findFirst()
                    .orElse(null);
            if (fact == null) {
                problems.add(
                        "--hold-out", id, "'" + id + "' is no fact", "ids of facts of --facts", Nearest.to(id, ids));
            } else if (fact.kind().equals("input")) {
                problems.add(
                        "--hold-out",
                        id,
                        "'" + id + "' is given to the model, so that it predicts nothing",
                        "facts of another kind than input",
                        "");
            } else if (Double.isNaN(fact.low()) && Double.isNaN(fact.high())) {
                problems.add(
                        "--hold-out",
                        id,
                        "'" + id + "' has no band, so that no set can hit or miss it",
                        "facts with a band",
                        "");
            } else {
                held.add(fact);
            }
        }
        return held;
    }

    /** Says what is missing before anything is run for it. */
    void needStore() {
        if (export && !StoredTask.storeIsThere()) {
            throw new CannotFinish("--export cannot write Parquet without " + Library.STORE.artifact() + " and "
                    + Library.DUCKDB.artifact() + ", which are not both on the class path");
        }
    }

    /** Writes what other programs asked for. */
    List<Path> write(Calibrated found, Scenario scenario, Path directory) {
        return export ? StoredSets.write(found, scenario, directory) : List.of();
    }
}
