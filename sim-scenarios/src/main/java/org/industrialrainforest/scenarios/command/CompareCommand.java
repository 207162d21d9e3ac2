package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.WorldTime;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.statistics.IntervalKind;
import org.industrialrainforest.scenarios.Catalogue;
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
            "  rainforest compare                          fifteen policies in Shanghai, 100 paired runs",
            "  rainforest compare --runs 20 --policies none,platforms,rainforest",
            "  rainforest compare --policies rainforest,my-policy.yaml --baseline none --out results/mine",
            "  rainforest compare --vary \"platforms[*].fee=0.2,0.5\" --shock none,capital-winter",
            "  rainforest compare shanghai,my-city.yaml    both cities under the same seeds, each against its own baseline",
            "  rainforest compare my-city.yaml --set knowledge.spillover=0 --format json > mine.json"
        })
final class CompareCommand extends Task {
    private static final int MANY_POINTS = 1000;
    private static final int MOST_WORLDS = 20_000_000;

    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Mixin
    KeepOptions kept = new KeepOptions();

    @Mixin
    UntilOptions until = new UntilOptions();

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
                "Ids or YAML files, each once (default: all but dated ones: no money, the mix, its levers, its doses and its",
                "rivals, which are other uses of the same envelope)."
            })
    List<String> policies = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "POLICY",
            description = "The policy that the others are compared with (default: ${DEFAULT-VALUE}).")
    String baseline = "none";

    @Mixin
    VaryOptions vary = new VaryOptions();

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

    @Option(
            names = "--no-validate",
            description =
                    "Measures no facts beside the comparison, whose worlds are further runs: its report shows none.")
    boolean factless;

    @Option(
            names = "--no-trace",
            description =
                    "Follows no idea in two worlds beside the comparison, which are further runs: its report shows no pair of lives.")
    boolean traceless;

    @Option(
            names = "--no-report",
            description = "Draws nothing: tables and files only. 'rainforest report DIR' draws the report later.")
    boolean undrawn;

    CompareCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        ComparisonPlan plan = plan(problems);
        String name = plan.complete().stream().map(Scenario::id).collect(Collectors.joining("-"));
        Path asked = out;
        SavedResults results = results(
                asked == null ? Path.of("results", "compare-" + name + "-seed" + plan.seed()) : asked,
                plan.beside().stream()
                        .map(one -> SavedResults.besideName(one.scenario()))
                        .toList());
        noteOutside(plan.scenario(), plan.policies(), plan.shocks());
        plan.beside().forEach(one -> noteOutside(one, plan));
        UntilNarrow rule = until.rule(surroundings.outcomes(plan.scenario()), new Problems());
        int first = rule == null ? plan.runs() : rule.first();
        long announced = plan.worlds() / plan.runs() * first;
        announce(announced, work(plan.policies(), plan.shocks(), first), plan.threads(), fewer(plan));
        KeepOptions.Keeping keeping = kept.keeping(new Problems());
        if (!StoredTask.storeIsThere()) {
            if (keeping.shard().of() > 1 || rule != null) {
                throw new CannotFinish(
                        "shards and runs until an interval is narrow cannot be kept without " + Library.STORE.artifact()
                                + " and " + Library.DUCKDB.artifact() + ", which are not both on the class path");
            }
            Comparison comparison = compute(
                    "compare " + name,
                    results.directory(),
                    progress -> plan.compare(new Recording(results.work(), plan.tables()), progress));
            return show(plan, comparison, results);
        }
        KeptCompare kept = new KeptCompare(this, plan, results, keeping);
        if (keeping.shard().of() > 1) {
            return kept.shard();
        }
        return show(plan, rule == null ? kept.all(plan.runs()) : kept.until(rule), results);
    }

    private int show(ComparisonPlan plan, Comparison comparison, SavedResults results) {
        if (output.json()) {
            print(CompareJson.document(
                    comparison, undrawn ? null : results.directory().resolve("report.html")));
        } else {
            print(new CompareScreen(comparison, surroundings.added(plan.scenario()), output.words()).lines());
        }
        return keep(plan, comparison, results);
    }

    /** What makes it shorter, and how many runs there are beside those of the comparison. */
    private String fewer(ComparisonPlan plan) {
        TracePlan traced = traceless ? null : plan.traced();
        String facts = factless
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %,d more for the facts, which --no-validate leaves out",
                        plan.facts().works());
        String lives = traced == null
                ? ""
                : String.format(
                        Locale.ROOT, "; %,d more for a pair of lives, which --no-trace leaves out", traced.works());
        return "--runs makes fewer" + facts + lives;
    }

    /**
     * What was asked for.
     *
     * @throws BadInput with all that is wrong
     */
    ComparisonPlan plan(Problems problems) {
        long seed = how.seed(problems);
        int count = (int) problems.whole("--runs", runs, 1, 1_000_000);
        int wanted = how.threads(problems);
        SortedSet<String> tables = kept.tables(problems);
        KeepOptions.Keeping keeping = kept.keeping(problems);
        IntervalKind kind = intervals(problems);
        Catalogue catalogue = surroundings.catalogue().get();
        List<ScenarioOptions> worlds = where.each(problems);
        ScenarioOptions first = worlds.get(0);
        Scenario scenario = first.read(catalogue, problems);
        ParameterSets sets = scenario == null ? ParameterSets.OWN : values.sets(scenario, first, catalogue, problems);
        List<Policy> chosen = scenario == null
                ? List.of()
                : ScenarioOptions.policies(scenario, baseline, policies, Experiment.usual(scenario), problems);
        List<Shock> under = scenario == null ? List.of() : ScenarioOptions.shocks(scenario, shocks, problems);
        refuseTooMany(
                (long) count * chosen.size() * under.size() * grid() * worlds.size(),
                work(chosen, under, count),
                problems);
        problems.orThrow();
        if (scenario == null) {
            throw new IllegalStateException("no scenario and no problem");
        }
        if (grid() >= MANY_POINTS && !output.json()) {
            long all = (long) count * chosen.size() * under.size() * grid() * worlds.size();
            note(String.format(
                    Locale.ROOT, "%,d runs to come: %s; laying out the points", all, work(chosen, under, count)));
        }
        List<ComparisonPlan.Point> points = vary.points(scenario, problems);
        List<ComparisonPlan.Beside> beside =
                beside(worlds.subList(1, worlds.size()), scenario, sets, chosen, points, catalogue, problems);
        List<Scenario> weighed = Stream.concat(
                        Stream.of(scenario), beside.stream().map(ComparisonPlan.Beside::scenario))
                .toList();
        int threads = weigh(weighed, how, wanted, problems);
        UntilNarrow rule = until.rule(surroundings.outcomes(scenario), problems);
        if (rule != null && keeping.shard().of() > 1) {
            problems.add("--shard", kept.shard, "a shard cannot tell how wide the intervals of all are", "--runs", "");
        }
        problems.orThrow();
        return new ComparisonPlan(
                ScenarioOptions.including(scenario, under),
                sets,
                beside,
                points,
                chosen,
                under,
                seed,
                rule == null ? count : rule.most(),
                threads,
                kind,
                tables,
                surroundings.own());
    }

    private IntervalKind intervals(Problems problems) {
        List<IntervalKind> kinds = List.of(IntervalKind.values());
        String asked = problems.word(
                "--intervals", intervals, kinds.stream().map(IntervalKind::id).toList());
        return kinds.stream()
                .filter(kind -> kind.id().equals(asked))
                .findFirst()
                .orElse(IntervalKind.PREDICTION);
    }

    private void refuseTooMany(long worlds, String work, Problems problems) {
        if (worlds > MOST_WORLDS) {
            String what = work.replace(" runs of each", " times each, are too many");
            problems.add("--vary", vary.typed(), what, "at most " + MOST_WORLDS + " runs in all", "");
        }
    }

    private long grid() {
        return vary.size(MOST_WORLDS);
    }

    private String work(List<Policy> chosen, List<Shock> under, int count) {
        return chosen.size() + " policies"
                + (under.size() == 1 ? "" : " under " + under.size() + " shocks")
                + (vary.isEmpty() ? "" : " at " + grid() + " points of --vary") + ", " + count + " runs of each";
    }

    /** Further scenarios: each must have what is compared in the first, and tables that can stand beside its own. */
    private List<ComparisonPlan.Beside> beside(
            List<ScenarioOptions> worlds,
            Scenario first,
            ParameterSets sets,
            List<Policy> chosen,
            List<ComparisonPlan.Point> points,
            Catalogue catalogue,
            Problems problems) {
        List<ComparisonPlan.Beside> beside = new ArrayList<>();
        for (ScenarioOptions world : worlds) {
            Scenario other = world.read(catalogue, problems);
            if (other != null) {
                for (Policy policy : chosen) {
                    if (first.policies().contains(policy)) {
                        ScenarioOptions.policy(other, world.word, policy.id(), problems);
                    }
                }
                List<Shock> under = ScenarioOptions.shocks(other, shocks, problems);
                points.forEach(point -> problems.of("--vary", () -> other.with(point.values())));
                ParameterSets its = values.sets(other, world, catalogue, problems);
                String apart = Experiment.apart(first, sets, other, its);
                if (!apart.isEmpty()) {
                    problems.add("SCENARIO", world.word, apart, "", "");
                }
                beside.add(new ComparisonPlan.Beside(ScenarioOptions.including(other, under), its));
            }
        }
        return beside;
    }

    /** What does nothing in a scenario beside: of its own policies and shocks by these names, or of those that were given for all. */
    private void noteOutside(ComparisonPlan.Beside beside, ComparisonPlan plan) {
        Scenario other = beside.scenario();
        List<Policy> its = plan.policies().stream()
                .map(policy -> plan.scenario().policies().contains(policy) ? other.policy(policy.id()) : policy)
                .toList();
        List<Shock> itsShocks =
                plan.shocks().stream().map(shock -> other.shock(shock.id())).toList();
        WorldTime.outside(other, its, itsShocks).forEach(told -> note("scenario '" + other.id() + "': " + told));
    }

    /** Keeps the comparison, then measures and follows what its report shows beside it, then draws; each is kept before the next begins. */
    private int keep(ComparisonPlan plan, Comparison comparison, SavedResults results) {
        List<Scenario> complete = plan.complete();
        String command = typed();
        Path directory = results.directory();
        results.begin(complete.get(0), command, plan.seed(), comparison.runs());
        complete.subList(1, complete.size()).forEach(results::beside);
        results.save(plan.sets());
        results.save(comparison, command);
        results.keep();
        surroundings
                .interruption()
                .kept("the comparison is kept in " + directory + "; 'rainforest report " + directory
                        + "' draws its report");
        List<ValidationRow> facts =
                factless ? List.of() : compute("validate " + plan.scenario().id(), directory, plan.facts()::measure);
        if (!factless) {
            results.save(facts);
        }
        TwoLives lives = lives(plan, directory);
        if (lives != null) {
            results.save(lives);
        }
        results.keep();
        if (undrawn) {
            if (!output.json()) {
                surroundings.out().println();
                surroundings.out().println(output.words().of("command.kept", "Kept in ") + directory);
            }
            return DONE;
        }
        return draw("the report", output.words().of("compare.report", "Report: "), pictures -> {
            Pictures.Report report =
                    new Pictures.Report(comparison, facts, lives, complete.get(0), command, results.date());
            Path page = pictures.report(report, output.lang, results.work());
            results.keepDrawn();
            return results.place(page).toString();
        });
    }

    /** The pair of lives that the report shows; null where nothing is compared, no idea arrives or none was asked for. */
    private @Nullable TwoLives lives(ComparisonPlan plan, Path directory) {
        TracePlan kinds = traceless ? null : plan.traced();
        if (kinds == null) {
            return null;
        }
        Optional<TwoLives> lives = compute(
                "trace " + plan.scenario().id(),
                directory,
                progress -> kinds.follow(progress).or(() -> kinds.ofAnyIdea().follow(progress)));
        if (lives.isEmpty()) {
            note("no pair of lives in the report: no idea arrives");
        }
        return lives.orElse(null);
    }
}
