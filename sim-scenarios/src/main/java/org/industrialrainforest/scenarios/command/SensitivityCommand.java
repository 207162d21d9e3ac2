package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.study.Sensitivity;
import org.industrialrainforest.core.study.SensitivityPlan;
import org.industrialrainforest.core.study.StudyPlan;
import org.industrialrainforest.engine.design.SobolSequence;
import org.industrialrainforest.engine.explore.Output;
import org.industrialrainforest.engine.explore.Space;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "sensitivity",
        description = {
            "Which parameters an outcome, the difference between policies, their synergy or their ranking rests on. Every parameter is moved over its whole plausible range, with the same random numbers at every point and under every policy."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest sensitivity --trajectories 4    all parameters, a first look",
            "  rainforest sensitivity --parameters \"*funding*,knowledge.*\" --out results/morris",
            "  rainforest sensitivity --method sobol --n 128 --parameters knowledge.depreciation,state.envelope-bn"
        })
final class SensitivityCommand extends ExplorationTask {
    static final String DOCUMENT = "sensitivity.json";

    private static final int USUAL_RUNS = 2;

    @Option(
            names = "--method",
            paramLabel = "morris|sobol",
            description =
                    "morris: which parameters matter, from few runs; sobol: shares of the variance, for the few that do (default: ${DEFAULT-VALUE}).")
    String method = "morris";

    @Mixin
    VariedOptions varied = new VariedOptions();

    @Option(
            names = "--trajectories",
            paramLabel = "N",
            description = "Morris's trajectories: each runs one point more than there are parameters (default: 10).")
    String trajectories = "";

    @Option(
            names = "--n",
            paramLabel = "N",
            description =
                    "Sobol's base blocks, a power of two: each runs two points more than there are parameters (default: 64).")
    String blocks = "";

    @Option(names = "--second", description = "Sobol's second-order indices too, for nearly twice the runs.")
    boolean second;

    @Option(
            names = "--output",
            paramLabel = "OUTPUT",
            description =
                    "What is explained: difference to the baseline, synergy of the mix, rank of each policy, or level (default: ${DEFAULT-VALUE}).")
    String explained = "difference";

    @Mixin
    BetterOption better = new BetterOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Directory for sensitivity.json, points.csv, outputs.csv, charts and the runs, with which the same command goes on (default: none).")
    @Nullable
    Path out;

    SensitivityCommand(Surroundings surroundings) {
        super(USUAL_RUNS, surroundings);
    }

    @Override
    int work(Problems problems) {
        usualPolicies();
        Asked asked = asked(problems);
        SensitivityPlan plan = plan(asked, problems);
        StudyPlan of = plan.study();
        SavedResults results = out == null ? null : results(out, ExploredFiles.NAMES);
        Sensitivity found = explore(
                "sensitivity",
                of,
                plan.exploration().worlds(plan.points()),
                asked.threads(),
                "--trajectories, --n, --runs or --parameters make fewer",
                results,
                plan::run);
        someDone(found.answers());
        if (results != null) {
            new ExploredFiles(results.work())
                    .write(
                            found.answers(),
                            found.parts().stream().map(Sensitivity.Part::output).toList());
        }
        return tell(
                asked,
                SensitivityJson.document(found),
                new SensitivityScreen(found, output.words()).lines(),
                results,
                DOCUMENT,
                "the figures",
                (pictures, where) -> pictures.draw(found, output.lang, where));
    }

    /** Without names: the mix alone, or all that a synergy and a ranking need. */
    private void usualPolicies() {
        if (!study.policies.isEmpty() || explained.equals("synergy") || explained.equals("rank")) {
            return;
        }
        Scenario scenario = where.read(surroundings.catalogue().get(), new Problems());
        if (scenario != null) {
            Policy.mix(scenario.policies()).map(Policy::id).ifPresent(study.policies::add);
        }
    }

    /**
     * What was asked for.
     *
     * @throws BadInput with all that is wrong
     */
    private SensitivityPlan plan(Asked asked, Problems problems) {
        boolean sobol =
                problems.word("--method", method, List.of("morris", "sobol")).equals("sobol");
        String kind = problems.word("--output", explained, List.of("difference", "synergy", "rank", "level"));
        String other = sobol ? trajectories : blocks;
        if (List.of("morris", "sobol").contains(method) && (!other.isEmpty() || (second && !sobol))) {
            String option = sobol ? "--trajectories" : blocks.isEmpty() ? "--second" : "--n";
            problems.add(option, other, "goes with the other method only", sobol ? "--n" : "--trajectories", "");
        }
        int number = sobol
                ? power((int) problems.whole("--n", blocks.isEmpty() ? "64" : blocks, 4, 1 << 20), problems)
                : (int) problems.whole("--trajectories", trajectories.isEmpty() ? "10" : trajectories, 2, 10_000);
        problems.orThrow();
        StudyPlan of = asked.study();
        Output.Kind wanted = Output.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        Space space = varied.space(where, surroundings.catalogue().get(), of.model(), problems);
        if (sobol && 2 * space.size() > SobolSequence.MOST_DIMENSIONS) {
            problems.add("--parameters", "", space.size() + " parameters are too many for sobol", "500 at most", "");
        }
        Metric.Better best =
                wanted == Output.Kind.RANK ? better.told(of.outcome(), problems) : better.of(of.outcome(), problems);
        problems.orThrow();
        SensitivityPlan plan = new SensitivityPlan(of, space, wanted, number, sobol, second, best);
        if (plan.outputs().isEmpty()) {
            problems.add(
                    "--policies",
                    String.join(",", study.policies),
                    "hold no mix with at least two of its levers, each alone",
                    "a mix and its levers",
                    "");
        }
        problems.orThrow();
        return plan;
    }

    private static int power(int number, Problems problems) {
        if (Integer.bitCount(number) != 1) {
            int below = Integer.highestOneBit(number);
            problems.add(
                    "--n",
                    Integer.toString(number),
                    "'" + number + "' is no power of two",
                    below + " or " + 2 * below,
                    "");
        }
        return number;
    }
}
