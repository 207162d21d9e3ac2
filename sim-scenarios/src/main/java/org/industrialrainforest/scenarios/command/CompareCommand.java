package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.experiment.Experiment;
import org.industrialrainforest.core.experiment.ParameterSets;
import org.industrialrainforest.core.experiment.ValidationRow;
import org.industrialrainforest.core.outcome.TwoLives;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.statistics.IntervalKind;
import org.industrialrainforest.scenarios.Archetype;
import org.industrialrainforest.scenarios.Catalogue;
import org.industrialrainforest.scenarios.Fact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "compare",
        description = "Compare policies in worlds that share their randomness: the question that Rainforest is for.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest compare                          eleven policies in Shanghai, 100 paired runs",
            "  rainforest compare --runs 20 --policies none,platforms,rainforest",
            "  rainforest compare --policies rainforest,my-policy.yaml --baseline none --out results/mine",
            "  rainforest compare --vary \"platforms[*].fee=0.2,0.5\" --shock none,capital-winter",
            "  rainforest compare my-city.yaml --set knowledge.spillover=0 --format json > mine.json"
        })
final class CompareCommand extends Task {
    private static final int MOST_VALIDATION_RUNS = 50;
    private static final int MOST_REDRAWS = 20;
    private static final int MANY_RUNS = 1000;

    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Mixin
    RecordOptions kept = new RecordOptions();

    @Mixin
    ParameterOptions values = new ParameterOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Directory for the report and tables (default: results/compare-SCENARIO-seedN).")
    @Nullable
    Path out;

    @Option(names = "--runs", paramLabel = "N", description = "Paired runs of each case (default: ${DEFAULT-VALUE}).")
    String runs = "100";

    @Option(
            names = "--policies",
            split = ",",
            paramLabel = "POLICY",
            description = {
                "Ids or YAML files (default: none, platforms, incubation, bridges, rainforest and the six dose arms;",
                "all but dated ones in a scenario that lacks some of these)."
            })
    List<String> policies = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "POLICY",
            description = "What the others are compared with (default: ${DEFAULT-VALUE}).")
    String baseline = "none";

    @Option(
            names = "--vary",
            paramLabel = "PATH=VALUES",
            description =
                    "Compare at several values of a parameter, such as platforms[*].fee=0.2,0.5; given often, at all combinations.")
    List<String> vary = new ArrayList<>();

    @Option(
            names = "--shock",
            split = ",",
            paramLabel = "SHOCK",
            description = "Shocks to compare under, ids or YAML files (default: none).")
    List<String> shocks = new ArrayList<>(List.of("none"));

    @Option(
            names = "--intervals",
            paramLabel = "KIND",
            description = {
                "What 95 % intervals hold: prediction, the difference under one unknown parameter set (default), or monte-carlo,",
                "its mean over the sets. With --parameters own there is only the latter."
            })
    String intervals = IntervalKind.PREDICTION.id();

    CompareCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        long seed = how.seed(problems);
        int count = (int) problems.whole("--runs", runs, 1, 1_000_000);
        int threads = how.threads(problems);
        var tables = kept.tables(problems);
        String kind = problems.word(
                "--intervals",
                intervals,
                Arrays.stream(IntervalKind.values()).map(IntervalKind::id).toList());
        Catalogue catalogue = surroundings.catalogue().get();
        Scenario scenario = where.read(catalogue, problems);
        ParameterSets sets = scenario == null ? ParameterSets.OWN : values.sets(scenario, where, catalogue, problems);
        List<Policy> chosen = scenario == null ? List.of() : policies(scenario, problems);
        List<Shock> under = scenario == null ? List.of() : shocks(scenario, problems);
        List<Simulations.Point> points = scenario == null ? List.of() : points(scenario, problems);
        problems.orThrow();
        if (scenario == null) {
            throw new IllegalStateException("no scenario and no problem");
        }
        Path directory = directory(scenario, seed);
        Scenario world = scenario;
        for (Shock shock : under) {
            world = world.including(shock);
        }
        Simulations.CompareRequest request = new Simulations.CompareRequest(
                world,
                sets,
                points,
                chosen,
                chosen.get(0),
                under,
                seed,
                count,
                threads,
                kind.equals(IntervalKind.MONTE_CARLO.id()) ? IntervalKind.MONTE_CARLO : IntervalKind.PREDICTION,
                new Simulations.Recording(directory, tables));
        long worlds = (long) count * chosen.size() * under.size() * points.size();
        if (worlds >= MANY_RUNS && !surroundings.terminal() && !output.json()) {
            note(worlds + " runs on " + threads + " threads; --runs makes fewer");
        }
        Comparison comparison = compute(
                "compare " + scenario.id(),
                directory,
                progress -> surroundings.simulations().compare(request, progress));
        Path report = directory == null ? null : keep(request, comparison, directory);
        if (output.json()) {
            print(CompareJson.document(comparison, report));
        } else {
            print(new CompareScreen(comparison, scenario, output.words()).lines());
            if (report != null) {
                surroundings.out().println();
                surroundings.out().println(output.words().of("Report: ", "报告：") + report);
            }
        }
        return DONE;
    }

    private List<Policy> policies(Scenario scenario, Problems problems) {
        return ScenarioOptions.policies(scenario, baseline, policies, Experiment.usual(scenario), problems);
    }

    private List<Shock> shocks(Scenario scenario, Problems problems) {
        List<Shock> under = new ArrayList<>();
        for (String word : new LinkedHashSet<>(shocks)) {
            Shock shock = ScenarioOptions.shock(scenario, word, problems);
            if (shock == null || under.contains(shock)) {
                continue;
            }
            if (under.stream().anyMatch(s -> s.id().equals(shock.id()))) {
                problems.add("--shock", word, "two different shocks have the id '" + shock.id() + "'", "", "");
            }
            under.add(shock);
        }
        return under;
    }

    private List<Simulations.Point> points(Scenario scenario, Problems problems) {
        List<Simulations.Point> points = new ArrayList<>(List.of(new Simulations.Point(new TreeMap<>(), scenario)));
        for (String varied : vary) {
            Assignment assignment = problems.of("--vary", () -> Assignment.parse(varied));
            if (assignment != null) {
                points = crossed(points, assignment, scenario, problems);
            }
        }
        return points;
    }

    private static List<Simulations.Point> crossed(
            List<Simulations.Point> points, Assignment varied, Scenario scenario, Problems problems) {
        List<Simulations.Point> crossed = new ArrayList<>();
        for (String value : varied.value().split(",", -1)) {
            // A wrong value is wrong at every point, so that it is told once, at the scenario itself.
            if (problems.of("--vary", () -> scenario.with(varied.path(), value.strip())) == null) {
                continue;
            }
            for (Simulations.Point point : points) {
                Scenario at = problems.of("--vary", () -> point.scenario().with(varied.path(), value.strip()));
                if (at != null) {
                    SortedMap<String, String> values = new TreeMap<>(point.values());
                    values.put(varied.path(), value.strip());
                    crossed.add(new Simulations.Point(values, at));
                }
            }
        }
        return crossed;
    }

    private @Nullable Path directory(Scenario scenario, long seed) {
        Path asked = out;
        if (asked != null) {
            return OutDirectory.prepare(asked);
        }
        Path usual = Path.of("results", "compare-" + scenario.id() + "-seed" + seed);
        try {
            return OutDirectory.prepare(usual);
        } catch (CannotFinish e) {
            note("no report: " + usual + " cannot be written; name a directory with --out");
            return null;
        }
    }

    private Path keep(Simulations.CompareRequest request, Comparison comparison, Path directory) {
        Scenario scenario = request.scenario().including(request.policies());
        String command = typed();
        SavedResults results = new SavedResults(directory);
        results.begin(scenario, command, request.seed(), request.runs());
        results.save(request.sets());
        results.save(comparison, command);
        List<ValidationRow> facts = facts(request, directory);
        results.save(facts);
        TwoLives lives = lives(request, directory);
        if (lives != null) {
            results.save(lives);
        }
        try {
            return surroundings
                    .simulations()
                    .report(new Simulations.ReportRequest(
                            comparison, facts, lives, scenario, command, output.lang, directory));
        } catch (IOException e) {
            throw new CannotFinish(
                    "the report cannot be written (" + e.getMessage() + "); the comparison is in " + directory
                            + ", try 'rainforest report " + directory + "' later",
                    e);
        }
    }

    /** A comparison is only as good as the model: its report shows the facts, measured over as many runs, at most fifty. */
    private List<ValidationRow> facts(Simulations.CompareRequest request, Path directory) {
        Simulations.ValidateRequest facts = new Simulations.ValidateRequest(
                request.scenario(),
                Fact.all(),
                request.seed(),
                Math.min(request.runs(), MOST_VALIDATION_RUNS),
                request.threads());
        return compute(
                "validate " + request.scenario().id(),
                directory,
                progress -> surroundings.simulations().validate(facts, progress));
    }

    /**
     * One idea under the mix, or the first policy, beside the baseline: the first kind of founder that arrives, the city report's hero before
     * others, else any idea whose fate the policy changes. Null where nothing is compared or no idea arrives.
     */
    private @Nullable TwoLives lives(Simulations.CompareRequest request, Path directory) {
        Policy mix = request.policies().stream()
                .filter(p -> p.id().equals("rainforest") && !p.equals(request.baseline()))
                .findFirst()
                .orElse(request.policies().stream()
                        .filter(p -> !p.equals(request.baseline()))
                        .findFirst()
                        .orElse(null));
        if (mix == null) {
            return null;
        }
        try {
            return lives(request, mix, Archetype.all(), directory);
        } catch (BadInput noneOfTheKinds) {
            try {
                return lives(request, mix, List.of(), directory);
            } catch (BadInput none) {
                note("no pair of lives in the report: no idea arrives");
                return null;
            }
        }
    }

    private TwoLives lives(Simulations.CompareRequest request, Policy mix, List<Archetype> kinds, Path directory) {
        Simulations.TraceRequest trace = new Simulations.TraceRequest(
                request.scenario(),
                mix,
                request.baseline(),
                request.shocks().get(0),
                "",
                kinds,
                request.seed(),
                0,
                Math.min(request.runs(), MOST_REDRAWS),
                request.threads());
        return compute(
                "trace " + request.scenario().id(),
                directory,
                progress -> surroundings.simulations().trace(trace, progress));
    }
}
