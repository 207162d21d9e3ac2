package org.industrialrainforest.scenarios.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.fit.Calibration;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.fit.Moments;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tables.KeptTable;
import org.industrialrainforest.scenarios.Facts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a calibration fits, and what it leaves for other programs. */
final class FitOptions {
    /** Of the files of {@link #write}. */
    static final List<String> NAMES = List.of("sets.parquet", "priors.parquet", "sets.csv", "priors.csv");

    private static final String BANDS = "bands";
    private static final String NONE = "none";

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
                "Write sets.parquet, every set tried with its parameters and facts, and priors.parquet, the range of each parameter, for programs such as sbi; both as CSV, too."
            })
    boolean export;

    @Option(
            names = "--distance",
            paramLabel = "bands|moments",
            description = {
                "How sets are judged: bands (1 at the ends of a fact's band), or moments, (fact - target)'W(fact - target) of the method of simulated moments (default: ${DEFAULT-VALUE})."
            })
    String distance = BANDS;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = {
                "CSV file of W for --distance moments: fact ids in the first line and column (default: 1/variance of each fact over --checks single runs)."
            })
    @Nullable
    Path weights;

    @Option(
            names = "--refine",
            paramLabel = "none|cma-es",
            description = {
                "What goes on from the best set after the rounds: cma-es, an evolution strategy (default: ${DEFAULT-VALUE})."
            })
    String refine = NONE;

    @Option(
            names = "--refine-runs",
            paramLabel = "N",
            description = "Most runs of it in each world, --runs for each set (default: 200).")
    @Nullable
    String refineRuns;

    /** What was asked for, of sets of so many runs; notes what is wrong. */
    FitChoice choice(Facts facts, int runs, Problems problems) {
        List<Fact> held = held(facts, problems);
        FitChoice choice =
                new FitChoice(held, byMoments(problems), weights(facts, held, problems), refined(runs, problems));
        needStore();
        return choice;
    }

    /** Whether sets are judged by simulated moments. */
    private boolean byMoments(Problems problems) {
        boolean moments =
                problems.word("--distance", distance, List.of(BANDS, "moments")).equals("moments");
        if (weights != null && distance.equals(BANDS)) {
            problems.add(
                    "--weights",
                    String.valueOf(weights),
                    "is for simulated moments only",
                    "with --distance moments",
                    "");
        }
        return moments;
    }

    /** Most sets of the evolution strategy, each of so many runs. */
    private int refined(int runs, Problems problems) {
        boolean refined =
                problems.word("--refine", refine, List.of(NONE, "cma-es")).equals("cma-es");
        String asked = refineRuns;
        if (asked != null && refine.equals(NONE)) {
            problems.add("--refine-runs", asked, "nothing is refined", "with --refine cma-es", "");
        }
        int most = refined ? (int) problems.whole("--refine-runs", asked == null ? "200" : asked, runs, 1_000_000) : 0;
        return most / runs;
    }

    /** Weights that are given for the facts to be fitted; null for none. */
    private @Nullable Moments weights(Facts facts, List<Fact> held, Problems problems) {
        Path file = weights;
        return file == null || distance.equals(BANDS)
                ? null
                : problems.of("--weights", () -> matrix(file, facts, held));
    }

    private static Moments matrix(Path file, Facts facts, List<Fact> held) {
        List<String> ids = Calibration.fitted(facts.facts()).stream()
                .filter(fact -> !held.contains(fact))
                .map(Fact::id)
                .toList();
        if (!Files.isRegularFile(file)) {
            throw new BadInput(Problem.of(Place.of(file.toString()), "", "there is no such file"));
        }
        KeptTable table = new KeptTable(file.toString(), KeptTable.text(file));
        List<String> head = new ArrayList<>(List.of("fact"));
        head.addAll(ids);
        List<Integer> places = table.places(head);
        Map<String, List<Double>> rows = new TreeMap<>();
        for (KeptTable.Row row : table.rows()) {
            List<Double> cells =
                    places.stream().skip(1).map(place -> row.number(place)).toList();
            if (rows.put(row.word(places.get(0), ids), cells) != null) {
                row.problem(places.get(0), "stands twice", "each fact once");
            }
        }
        table.orThrow();
        List<List<Double>> weights = new ArrayList<>();
        for (String id : ids) {
            List<Double> row = rows.get(id);
            if (row == null) {
                throw new BadInput(Problem.of(Place.of(file.toString()), "", "has no line of fact " + id));
            }
            weights.add(row);
        }
        try {
            return new Moments(ids, weights);
        } catch (BadInput e) {
            throw e.at(Place.of(file.toString()));
        }
    }

    /** The facts to be held out; notes those that cannot be. */
    private List<Fact> held(Facts facts, Problems problems) {
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
    private void needStore() {
        if (export && !StoredTask.storeIsThere()) {
            throw new CannotFinish("--export cannot write its files without " + Library.STORE.artifact() + " and "
                    + Library.DUCKDB.artifact() + ", which are not both on the class path");
        }
    }

    /** Writes what other programs asked for. */
    List<Path> write(Calibrated found, Scenario scenario, Path directory) {
        return export ? StoredSets.write(found, scenario, directory) : List.of();
    }
}
