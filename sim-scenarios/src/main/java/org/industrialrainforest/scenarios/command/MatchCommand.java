package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.industrialrainforest.core.fit.FreeParameter;
import org.industrialrainforest.core.fit.MatchSettings;
import org.industrialrainforest.core.fit.MatchedSets;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tables.FileFault;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.matching.Cut;
import org.industrialrainforest.scenarios.Facts;
import org.industrialrainforest.scenarios.FreeParameters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "match",
        description = {
            "History matching: rule out the parameter sets under which a scenario cannot show its facts of kind fit, in waves of runs and emulators, and keep sets that fill what is left. Runs are kept; the same command continues where it was stopped."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest match                            Shanghai, 3 waves of 400 sets of 4 runs: hours",
            "  rainforest match --points 100 --runs 2 --waves 2 --out results/small",
            "  rainforest match --discrepancy 0.5 --rank 2",
            "  rainforest match --inside their-sets.csv    whether sets of others lie inside, or which fact rules them out",
            "  rainforest match my-city.yaml --free my-free.yaml --facts my-facts.csv",
            "  rainforest compare --parameters results/match-shanghai-seed1/members.csv"
        })
final class MatchCommand extends Task {
    private static final int MOST_RUNS = 10_000_000;
    private static final int MOST_POINTS = 2000;

    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Option(
            names = "--waves",
            paramLabel = "N",
            description = "Waves at most; fewer where nothing is left (default: ${DEFAULT-VALUE}).")
    String waves = Integer.toString(MatchSettings.USUAL.waves());

    @Option(
            names = "--points",
            paramLabel = "N",
            description =
                    "Sets to run in each wave; ten for each parameter is a rule of thumb (default: ${DEFAULT-VALUE}).")
    String points = Integer.toString(MatchSettings.USUAL.points());

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Runs of a set in each world (default: ${DEFAULT-VALUE}).")
    String runs = Integer.toString(MatchSettings.USUAL.runs());

    @Option(
            names = "--members",
            paramLabel = "N",
            description = "Sets of the region that is left to keep (default: ${DEFAULT-VALUE}).")
    String members = Integer.toString(MatchSettings.USUAL.members());

    @Option(
            names = "--discrepancy",
            paramLabel = "X",
            description = {
                "Standard deviation of what the best set would still be off, over half of a fact's band; 0 for a model that is right (default: ${DEFAULT-VALUE})."
            })
    String discrepancy = Double.toString(MatchSettings.USUAL.discrepancy());

    @Option(
            names = "--rank",
            paramLabel = "1|2|3",
            description = {
                "Which implausibility rules out: 1 the largest, 2 or 3 the second or third largest, so that one or two facts may be off (default: ${DEFAULT-VALUE})."
            })
    String rank = Integer.toString(MatchSettings.USUAL.cut().rank());

    @Option(
            names = "--limit",
            paramLabel = "X",
            description = "Implausibility beyond which a set is ruled out (default: ${DEFAULT-VALUE}).")
    String limit = Double.toString(MatchSettings.USUAL.cut().limit());

    @Mixin
    FactOptions against = new FactOptions();

    @Option(
            names = "--free",
            paramLabel = "FILE",
            description = {
                "YAML file of the parameters that may change (default: the lists that come with the scenario, of fitted parameters and of those on which gains hang)."
            })
    @Nullable
    Path free;

    @Option(
            names = "--inside",
            paramLabel = "calibrated|FILE",
            description = {
                "Sets to be judged by the emulators, without a run: those that come with the scenario, a record of 'rainforest calibrate', or a CSV file with parameters' paths in its first line (default: none)."
            })
    @Nullable
    String inside;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Directory for the tables and the runs (default: results/match-SCENARIO-seedN).")
    @Nullable
    Path out;

    MatchCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        MatchPlan plan = plan(problems);
        Scenario scenario = plan.scenario();
        MatchSettings settings = plan.settings();
        Path asked = out;
        SavedResults results = results(
                asked == null ? Path.of("results", "match-" + scenario.id() + "-seed" + settings.seed()) : asked,
                Stream.concat(MatchCsv.GROWING.stream(), MatchCsv.NAMES.stream())
                        .toList());
        Path directory = results.directory();
        announce(
                plan.works(),
                settings.waves() + " waves of " + settings.points() + " sets of " + settings.runs()
                        + " runs in each world that the facts need, kept in " + directory,
                plan.threads(),
                "--points, --runs or --waves makes fewer");
        results.begin(typed(), settings.seed(), settings.runs(), MatchCsv.GROWING);
        MatchedSets found =
                compute("match " + scenario.id(), directory, true, progress -> plan.search(directory, progress));
        List<Path> files = List.of();
        CannotFinish unkept = null;
        try {
            files = keep(found, plan, results);
        } catch (CannotFinish e) {
            unkept = e; // What was found is told in any case.
        }
        if (output.json()) {
            print(MatchDocument.of(found, plan.handed(), plan.facts().from(), files));
        } else {
            print(new MatchScreen(found, plan.handed(), scenario.title(), output.words()).lines());
            if (unkept == null) {
                surroundings.out().println();
                surroundings.out().println(output.words().of("match.kept", "Kept in ") + directory);
            }
        }
        if (unkept != null) {
            throw unkept;
        }
        return DONE;
    }

    /**
     * What was asked for.
     *
     * @throws BadInput with all that is wrong
     */
    MatchPlan plan(Problems problems) {
        long seed = how.seed(problems);
        int wanted = how.threads(problems);
        int times = (int) problems.whole("--waves", waves, 1, 20);
        int sets = (int) problems.whole("--points", points, 10, MOST_POINTS);
        int each = (int) problems.whole("--runs", runs, 1, 10_000);
        if ((long) times * sets * each > MOST_RUNS) {
            problems.add("--runs", runs, "too many runs", "at most " + MOST_RUNS + " runs in all", "");
        }
        int kept = (int) problems.whole("--members", members, 1, 10_000);
        double off = problems.number("--discrepancy", discrepancy, 0, 100);
        double cut = problems.number("--limit", limit, 1, 100);
        int ranked = (int) problems.whole("--rank", rank, 1, 3);
        Scenario scenario = where.read(surroundings.catalogue().get(), problems);
        if (where.scale() != 1) {
            problems.add(
                    "--scale",
                    Double.toString(where.scale()),
                    "plausible ranges are those of the scenario's own size",
                    "1",
                    "");
        }
        List<FreeParameter> searched = scenario == null ? null : problems.of("--free", () -> free(scenario));
        ParameterSets handed = problems.of("--inside", this::handed);
        int threads = weigh(scenario, how, wanted, problems);
        Facts facts = scenario == null ? null : against.fitted(scenario, problems, this::note);
        problems.orThrow();
        if (scenario == null || searched == null || handed == null || facts == null) {
            throw new IllegalStateException("nothing to match and no problem");
        }
        return new MatchPlan(
                scenario,
                facts,
                searched,
                new MatchSettings(times, sets, each, kept, off, new Cut(cut, ranked), seed),
                handed,
                threads);
    }

    private List<FreeParameter> free(Scenario scenario) {
        Path file = free;
        if (file != null) {
            return FreeParameters.file(file).of(scenario, file);
        }
        for (String id : where.lineage(surroundings.catalogue().get())) {
            FreeParameters known = FreeParameters.withPolicies(id);
            if (known != null) {
                return known.of(scenario);
            }
        }
        throw new BadInput(Problem.of(
                Place.NOWHERE,
                "",
                "scenario " + scenario.id() + " comes with no list of free parameters; name a file with --free"));
    }

    private ParameterSets handed() {
        String asked = inside;
        return asked == null
                ? ParameterSets.OWN
                : ParameterOptions.recorded(
                        asked, where, surroundings.catalogue().get());
    }

    private List<Path> keep(MatchedSets found, MatchPlan plan, SavedResults results) {
        try {
            List<Path> written = MatchCsv.write(found, plan.handed(), results.work());
            results.keep();
            return written.stream().map(results::place).toList();
        } catch (IOException e) {
            throw new CannotFinish("the tables cannot be written: " + FileFault.told(e), e);
        }
    }
}
