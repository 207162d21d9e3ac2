package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.industrialrainforest.core.experiment.Comparison;
import org.industrialrainforest.core.experiment.Experiment;
import org.industrialrainforest.core.experiment.ParameterSets;
import org.industrialrainforest.core.experiment.ValidationRow;
import org.industrialrainforest.core.outcome.TwoLives;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.WorldTime;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.scenarios.Archetype;
import org.industrialrainforest.scenarios.Catalogue;
import org.industrialrainforest.scenarios.Fact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "compare",
        description =
                "Compare policies in worlds with common random numbers: who gains, do the levers reinforce each other, what changes?",
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest compare                          eleven policies in Shanghai, 100 paired runs",
            "  rainforest compare --runs 20 --policies none,platforms,rainforest",
            "  rainforest compare --policies rainforest,my-policy.yaml --baseline none --out results/mine",
            "  rainforest compare --vary \"platforms[*].fee=0.2,0.5\" --shock none,capital-winter",
            "  rainforest compare shanghai,my-city.yaml    both cities under the same seeds, each against its own baseline",
            "  rainforest compare my-city.yaml --set knowledge.spillover=0 --format json > mine.json"
        })
final class CompareCommand extends Task {
    private static final int MOST_VALIDATION_RUNS = 50;
    private static final int MOST_REDRAWS = 20;
    private static final int MANY_POINTS = 1000;
    private static final int MOST_WORLDS = 20_000_000;

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
            paramLabel = "POLICY[,POLICY...]",
            description = {
                "Ids or YAML files, each once (default: no money, the mix, each of its levers alone and the doses of its",
                "factorial; all but dated ones in a scenario without doses)."
            })
    List<String> policies = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "POLICY",
            description = "The policy that the others are compared with (default: ${DEFAULT-VALUE}).")
    String baseline = "none";

    @Option(
            names = "--vary",
            paramLabel = "PATH=VALUES",
            description =
                    "Compare at several values of a parameter, such as platforms[*].fee=0.2,0.5; given often, at all combinations. "
                            + "A value that is a list stands in brackets: \"parks[science-city].sectors=[biomedicine],[biomedicine,new-energy]\".")
    List<String> vary = new ArrayList<>();

    @Option(
            names = "--shock",
            paramLabel = "SHOCK[,SHOCK...]",
            description = "Shocks to compare under, ids or YAML files (default: none).")
    List<String> shocks = new ArrayList<>(List.of("none"));

    @Option(
            names = "--intervals",
            paramLabel = "KIND",
            description = {
                "Kind of 95 %% intervals: prediction, for the difference under one unknown parameter set (default), or monte-carlo, for its mean over the sets. Without accepted sets there is only the latter."
            })
    String intervals = IntervalKind.PREDICTION.id();

    CompareCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        long seed = how.seed(problems);
        int count = (int) problems.whole("--runs", runs, 1, 1_000_000);
        int wanted = how.threads(problems);
        var tables = kept.tables(problems);
        String kind = problems.word(
                "--intervals",
                intervals,
                Arrays.stream(IntervalKind.values()).map(IntervalKind::id).toList());
        Catalogue catalogue = surroundings.catalogue().get();
        List<ScenarioOptions> worlds = where.each(problems);
        ScenarioOptions first = worlds.get(0);
        Scenario scenario = first.read(catalogue, problems);
        ParameterSets sets = scenario == null ? ParameterSets.OWN : values.sets(scenario, first, catalogue, problems);
        List<Policy> chosen = scenario == null ? List.of() : policies(scenario, problems);
        List<Shock> under = scenario == null ? List.of() : shocks(scenario, problems);
        long all = (long) count * chosen.size() * under.size() * grid() * worlds.size();
        if (all > MOST_WORLDS) {
            problems.add(
                    "--vary",
                    String.join(" ", vary),
                    cases(chosen, under) + ", " + count + " times each, are too many",
                    "at most " + MOST_WORLDS + " runs in all",
                    "");
        }
        problems.orThrow();
        String work = cases(chosen, under) + ", " + count + " runs of each";
        if (grid() >= MANY_POINTS && !output.json()) {
            note(String.format(Locale.ROOT, "%,d runs to come: %s; laying out the points", all, work));
        }
        List<Simulations.Point> points = scenario == null ? List.of() : points(scenario, problems);
        List<Simulations.Beside> beside = scenario == null
                ? List.of()
                : beside(worlds.subList(1, worlds.size()), scenario, sets, chosen, points, catalogue, problems);
        int fit = weigh(scenario, how, wanted, problems);
        for (Simulations.Beside one : beside) {
            fit = Math.min(fit, weigh(one.scenario(), how, wanted, problems));
        }
        int threads = fit;
        problems.orThrow();
        if (scenario == null) {
            throw new IllegalStateException("no scenario and no problem");
        }
        String name = Stream.concat(Stream.of(scenario), beside.stream().map(Simulations.Beside::scenario))
                .map(Scenario::id)
                .collect(Collectors.joining("-"));
        Path asked = out;
        SavedResults results = results(
                asked == null ? Path.of("results", "compare-" + name + "-seed" + seed) : asked,
                beside.stream()
                        .map(one -> SavedResults.besideName(one.scenario()))
                        .toList());
        noteOutside(scenario, chosen, under);
        beside.forEach(one -> noteOutside(one, scenario, chosen, under));
        Simulations.CompareRequest request = new Simulations.CompareRequest(
                including(scenario, under),
                sets,
                beside,
                points,
                chosen,
                chosen.get(0),
                under,
                seed,
                count,
                threads,
                kind.equals(IntervalKind.MONTE_CARLO.id()) ? IntervalKind.MONTE_CARLO : IntervalKind.PREDICTION,
                Simulations.Recording.to(results, tables));
        announce(all, work, threads, "--runs makes fewer");
        Comparison comparison = compute(
                "compare " + name,
                results.directory(),
                progress -> surroundings.simulations().compare(request, progress));
        if (output.json()) {
            print(CompareJson.document(comparison, results.directory().resolve("report.html")));
        } else {
            print(new CompareScreen(comparison, output.words()).lines());
        }
        return keep(request, comparison, results);
    }

    /** Points of the grid that {@code --vary} makes, which is large before anyone notices. */
    private long grid() {
        long points = 1;
        for (String varied : vary) {
            points = Math.min(
                    MOST_WORLDS + 1L, points * Assignment.values(varied).size());
        }
        return points;
    }

    private String cases(List<Policy> chosen, List<Shock> under) {
        return chosen.size() + " policies"
                + (under.size() == 1 ? "" : " under " + under.size() + " shocks")
                + (vary.isEmpty() ? "" : " at " + grid() + " points of --vary");
    }

    private List<Policy> policies(Scenario scenario, Problems problems) {
        return ScenarioOptions.policies(scenario, baseline, policies, Experiment.usual(scenario), problems);
    }

    /** Further scenarios: each must have what is compared in the first, and tables that can stand beside its own. */
    private List<Simulations.Beside> beside(
            List<ScenarioOptions> worlds,
            Scenario first,
            ParameterSets sets,
            List<Policy> chosen,
            List<Simulations.Point> points,
            Catalogue catalogue,
            Problems problems) {
        List<Simulations.Beside> beside = new ArrayList<>();
        for (ScenarioOptions world : worlds) {
            Scenario other = world.read(catalogue, problems);
            if (other != null) {
                for (Policy policy : chosen) {
                    if (first.policies().contains(policy)) {
                        ScenarioOptions.policy(other, world.word, policy.id(), problems);
                    }
                }
                List<Shock> under = shocks(other, problems);
                points.forEach(point -> problems.of("--vary", () -> other.with(point.values())));
                ParameterSets its = values.sets(other, world, catalogue, problems);
                String apart = Experiment.apart(first, sets, other, its);
                if (!apart.isEmpty()) {
                    problems.add("SCENARIO", world.word, apart, "", "");
                }
                beside.add(new Simulations.Beside(including(other, under), its));
            }
        }
        return beside;
    }

    /** What does nothing in a scenario beside: of its own policies and shocks by these names, or of those that were given for all. */
    private void noteOutside(Simulations.Beside beside, Scenario first, List<Policy> chosen, List<Shock> under) {
        Scenario other = beside.scenario();
        List<Policy> its = chosen.stream()
                .map(policy -> first.policies().contains(policy) ? other.policy(policy.id()) : policy)
                .toList();
        List<Shock> itsShocks =
                under.stream().map(shock -> other.shock(shock.id())).toList();
        WorldTime.outside(other, its, itsShocks).forEach(told -> note("scenario '" + other.id() + "': " + told));
    }

    private static Scenario including(Scenario scenario, List<Shock> shocks) {
        Scenario world = scenario;
        for (Shock shock : shocks) {
            world = world.including(shock);
        }
        return world;
    }

    private List<Shock> shocks(Scenario scenario, Problems problems) {
        List<Shock> under = new ArrayList<>();
        for (String word : problems.once("--shock", problems.names("--shock", shocks))) {
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
        Map<String, String> places = new LinkedHashMap<>();
        for (String varied : vary) {
            Assignment assignment = problems.of("--vary", () -> Assignment.parse(varied));
            if (assignment != null) {
                apart(assignment.path(), places, scenario, problems);
                points = crossed(points, assignment, scenario, problems);
            }
        }
        return points;
    }

    /** Of two paths that set one value the last would win, whatever was meant, so that they are refused. */
    private static void apart(String path, Map<String, String> places, Scenario scenario, Problems problems) {
        List<String> named = problems.orElse(() -> scenario.places(path), List.<String>of());
        for (String place : named) {
            String before = places.putIfAbsent(place, path);
            if (before != null) {
                String what = before.equals(path)
                        ? "is varied twice; give it all its values at once"
                        : "and '" + before + "' both set " + place + "; vary each value by one path";
                problems.add("--vary", path, "'" + path + "' " + what, "", "");
                return;
            }
        }
    }

    private static List<Simulations.Point> crossed(
            List<Simulations.Point> points, Assignment varied, Scenario scenario, Problems problems) {
        List<Simulations.Point> crossed = new ArrayList<>();
        Map<Scenario, String> worlds = new HashMap<>();
        for (String value : varied.values()) {
            // A wrong value is wrong at every point, so that it is told once, at the scenario itself.
            Scenario alone = problems.of("--vary", () -> scenario.with(varied.path(), value));
            if (alone == null) {
                continue;
            }
            String apart = Experiment.apart(scenario, alone);
            if (!apart.isEmpty()) {
                problems.add("--vary", value, apart, "", "");
                continue;
            }
            String before = worlds.putIfAbsent(alone, value);
            if (before != null) {
                String same = before.equals(value) ? "" : ", first as '" + before + "'";
                problems.add(
                        "--vary", value, "'" + value + "' is given twice to " + varied.path() + same, "each once", "");
                continue;
            }
            for (Simulations.Point point : points) {
                Scenario at = point.values().isEmpty()
                        ? alone
                        : problems.of("--vary", () -> point.scenario().with(varied.path(), value));
                if (at != null) {
                    SortedMap<String, String> values = new TreeMap<>(point.values());
                    values.put(varied.path(), value);
                    crossed.add(new Simulations.Point(values, at));
                }
            }
        }
        return crossed;
    }

    /** Keeps the comparison, then measures and follows what its report shows beside it, then draws; each is kept before the next begins. */
    private int keep(Simulations.CompareRequest request, Comparison comparison, SavedResults results) {
        Scenario scenario = request.scenario().including(request.policies());
        String command = typed();
        Path directory = results.directory();
        results.begin(scenario, command, request.seed(), request.runs());
        request.beside().forEach(other -> results.beside(other.scenario().including(request.policies())));
        results.save(request.sets());
        results.save(comparison, command);
        results.keep();
        surroundings
                .interruption()
                .kept("the comparison is kept in " + directory + "; 'rainforest report " + directory
                        + "' draws its report");
        List<ValidationRow> facts = facts(request, directory);
        results.save(facts);
        TwoLives lives = lives(request, directory);
        if (lives != null) {
            results.save(lives);
        }
        results.keep();
        return draw("the report", output.words().of("Report: ", "报告："), () -> {
            Path page = surroundings
                    .simulations()
                    .report(new Simulations.ReportRequest(
                            comparison, facts, lives, scenario, command, results.date(), output.lang, results.work()));
            results.keepDrawn();
            return results.place(page).toString();
        });
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
        List<Policy> others = request.policies().stream()
                .filter(p -> !p.equals(request.baseline()))
                .toList();
        Policy mix = Policy.mix(others).orElse(others.isEmpty() ? null : others.get(0));
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
