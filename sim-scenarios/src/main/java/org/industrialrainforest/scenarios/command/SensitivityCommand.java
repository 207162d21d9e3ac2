package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.industrialrainforest.engine.explore.Screening;
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
            "  rainforest sensitivity --method both --keep 8 --parameters \"knowledge.*,founding.*\"",
            "  rainforest sensitivity --method sobol --n 128 --parameters knowledge.depreciation,state.envelope-bn"
        })
final class SensitivityCommand extends ExplorationTask {
    static final String DOCUMENT = "sensitivity.json";

    /** Folder below {@code --out} of the runs of Sobol's method after Morris's. */
    private static final int USUAL_RUNS = 2;

    @Option(
            names = "--method",
            paramLabel = "morris|sobol|both",
            description =
                    "morris: which parameters matter, from few runs; sobol: shares of the variance, for the few that do; both: morris, then sobol on those that it keeps (default: ${DEFAULT-VALUE}).")
    String method = "morris";

    @Option(
            names = "--keep",
            paramLabel = "N",
            description =
                    "With both: the N parameters with the largest μ* under any policy (default: those that are told from chance).")
    String keep = "";

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
        Methods methods = methods(problems);
        SensitivityPlan plan = plan(asked, methods, problems);
        SavedResults results = out == null ? null : results(out, ExploredFiles.NAMES);
        if (methods.both()) {
            noteSobol(plan, methods);
        }
        Sensitivity found = study(plan, asked, results, RUNS, "");
        ObjectNode document = SensitivityJson.document(found);
        List<String> lines = new ArrayList<>(new SensitivityScreen(found, output.words()).lines());
        Sensitivity closer = null;
        if (methods.both()) {
            Screening screening = found.screening(methods.keep());
            lines.addAll(new ScreeningScreen(output.words()).lines(screening, methods.keep(), asked.runs()));
            SensitivityJson.put(document, screening, methods.keep());
            if (!screening.kept().isEmpty()) {
                closer = study(plan.closer(screening, methods.blocks(), second), asked, results, SOBOL, "-sobol");
                document.set("sobol", SensitivityJson.document(closer));
                lines.addAll(new SensitivityScreen(closer, output.words()).lines());
            }
        }
        Sensitivity last = closer;
        return tell(asked, document, lines, results, DOCUMENT, "the figures", (pictures, where) -> {
            pictures.draw(found, output.lang, where);
            if (last != null) {
                pictures.draw(last, output.lang, where);
            }
        });
    }

    /** Does the runs of one method, and writes its points and outputs under names that end in the suffix. */
    private Sensitivity study(
            SensitivityPlan plan, Asked asked, @Nullable SavedResults results, String folder, String suffix) {
        Sensitivity found = explore(
                "sensitivity",
                plan.study(),
                plan.exploration().worlds(plan.points()),
                asked.threads(),
                "--trajectories, --n, --runs or --parameters make fewer",
                results,
                folder,
                plan::run);
        someDone(found.answers());
        if (results != null) {
            new ExploredFiles(results.work(), suffix)
                    .write(
                            found.answers(),
                            found.parts().stream().map(Sensitivity.Part::output).toList());
        }
        return found;
    }

    /** Before the first run: how many Sobol takes after it. */
    private void noteSobol(SensitivityPlan plan, Methods methods) {
        if (output.quiet) {
            return;
        }
        if (methods.keep() > 0) {
            long all = plan.exploration().worlds(SensitivityPlan.sobolPoints(methods.blocks(), methods.keep(), second));
            note(String.format(Locale.ROOT, "then sobol on the %d that are kept: %,d runs", methods.keep(), all));
            return;
        }
        long each = plan.exploration().worlds(methods.blocks() * (second ? 2L : 1L));
        long besides = plan.exploration().worlds(2L * methods.blocks());
        note(String.format(
                Locale.ROOT, "then sobol on those that are kept: %,d runs for each, and %,d", each, besides));
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
     * Which methods were asked for.
     *
     * @param trajectories of Morris's; 0 where only Sobol's is done
     * @param blocks of Sobol's; 0 where only Morris's is done
     * @param keep how many parameters Sobol's takes on; 0 for those that are told from chance
     */
    private record Methods(int trajectories, int blocks, int keep) {
        boolean both() {
            return trajectories > 0 && blocks > 0;
        }
    }

    private Methods methods(Problems problems) {
        String word = problems.word("--method", method, List.of("morris", "sobol", "both"));
        boolean known = List.of("morris", "sobol", "both").contains(method);
        if (known && word.equals("sobol") && !trajectories.isEmpty()) {
            problems.add("--trajectories", trajectories, "goes with the other methods only", "--n", "");
        }
        if (known && word.equals("morris") && (!blocks.isEmpty() || second)) {
            String option = blocks.isEmpty() ? "--second" : "--n";
            problems.add(option, blocks, "goes with the other methods only", "--trajectories", "");
        }
        if (known && !word.equals("both") && !keep.isEmpty()) {
            problems.add("--keep", keep, "goes with --method both only", "--method both", "");
        }
        return new Methods(
                word.equals("sobol")
                        ? 0
                        : (int) problems.whole(
                                "--trajectories", trajectories.isEmpty() ? "10" : trajectories, 2, 10_000),
                word.equals("morris")
                        ? 0
                        : power((int) problems.whole("--n", blocks.isEmpty() ? "64" : blocks, 4, 1 << 20), problems),
                keep.isEmpty() ? 0 : (int) problems.whole("--keep", keep, 1, SobolSequence.MOST_DIMENSIONS / 2));
    }

    /**
     * What was asked for first.
     *
     * @throws BadInput with all that is wrong
     */
    private SensitivityPlan plan(Asked asked, Methods methods, Problems problems) {
        boolean sobol = methods.trajectories() == 0;
        int number = sobol ? methods.blocks() : methods.trajectories();
        String kind = problems.word("--output", explained, List.of("difference", "synergy", "rank", "level"));
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
        SensitivityPlan plan = new SensitivityPlan(of, space, wanted, number, sobol, sobol && second, best);
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
