package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Numbers;
import org.industrialrainforest.core.study.Robustness;
import org.industrialrainforest.core.study.RobustnessPlan;
import org.industrialrainforest.core.study.StudyPlan;
import org.industrialrainforest.engine.explore.Evaluation;
import org.industrialrainforest.engine.explore.Output;
import org.industrialrainforest.engine.explore.Space;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "robust",
        description = {
            "Policies in many futures: their regret, how often each is good enough, in which futures it fails, and how near the default it harms. Futures are sampled over the plausible ranges of parameters; all policies share them, and their random numbers."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest robust --futures 200 --runs 4 --out results/robust",
            "  rainforest robust --metric survival.5y --enough 0.6 --policies none,platforms,rainforest",
            "  rainforest robust --parameters \"platforms[*].*\" --say-no"
        })
final class RobustCommand extends ExplorationTask {
    static final String DOCUMENT = "robust.json";

    private static final int USUAL_RUNS = 4;

    @Mixin
    VariedOptions varied = new VariedOptions();

    @Option(
            names = "--futures",
            paramLabel = "N",
            description = "Points of a Latin hypercube over the ranges (default: 100).")
    String futures = "100";

    @Option(
            names = "--enough",
            paramLabel = "VALUE",
            description =
                    "Level of the outcome, in its unit, that is good enough (default: a policy is good enough that is no worse than the baseline).")
    String enough = "";

    @Mixin
    BetterOption better = new BetterOption();

    @Option(
            names = "--box",
            paramLabel = "N",
            description =
                    "Step of the peeling whose bounds are told (default: the first in which four in five futures are failures and the share of the others is halved, or else the densest).")
    String box = "";

    @Option(
            names = "--say-no",
            description =
                    "Search for parameter sets near the default at which each policy harms, and run them anew with other random numbers.")
    boolean search;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Directory for robust.json, points.csv, outputs.csv and the runs, with which the same command goes on (default: none).")
    @Nullable
    Path out;

    RobustCommand(Surroundings surroundings) {
        super(USUAL_RUNS, surroundings);
    }

    @Override
    int work(Problems problems) {
        Asked asked = asked(problems);
        RobustnessPlan plan = plan(asked, problems);
        StudyPlan of = plan.study();
        SavedResults results = out == null ? null : results(out, ExploredFiles.NAMES);
        if (search) {
            note(String.format(
                    Locale.ROOT,
                    "then the search for harm: no run for a policy that harms in no future, and at most %,d runs in all",
                    plan.mostSearched()));
        }
        Robustness futuresAlone = explore(
                "robust",
                of,
                plan.exploration().worlds(plan.futures()),
                asked.threads(),
                "--futures, --runs or --policies make fewer",
                results,
                plan::run);
        someDone(futuresAlone.answers());
        Robustness found = search ? searched(plan, futuresAlone, asked, results) : futuresAlone;
        noteBox(found, plan.box());
        if (results != null) {
            List<Output> levels = of.policies().stream()
                    .map(policy -> Output.level(of.metric(), policy.id()))
                    .toList();
            new ExploredFiles(results.work()).write(found.answers(), levels);
        }
        return tell(
                asked,
                RobustJson.document(found),
                new RobustScreen(found, output.words()).lines(),
                results,
                DOCUMENT,
                "the figures",
                (pictures, where) -> pictures.draw(found, output.lang, where));
    }

    /** Searches for harm, having said how long that may take. */
    private Robustness searched(RobustnessPlan plan, Robustness found, Asked asked, @Nullable SavedResults results) {
        long most = plan.mostSearched(found);
        return most == 0
                ? plan.search(found, Evaluation.on(RunExecutor.local(1)), Progress.NONE)
                : search(
                        "search for harm",
                        plan.study(),
                        most,
                        asked.threads(),
                        "--runs, --parameters or --policies make fewer",
                        results,
                        (evaluation, progress) -> plan.search(found, evaluation, progress));
    }

    /** Says where a policy has fewer boxes than the number that was asked for. */
    private void noteBox(Robustness found, OptionalInt asked) {
        for (Robustness.Failures failures : found.failures()) {
            int last = failures.trajectory().size() - 1;
            if (last >= 0 && last < asked.orElse(0)) {
                note("the boxes of " + failures.policy() + " end with " + last + ", which is told for --box "
                        + asked.getAsInt());
            }
        }
    }

    /**
     * What was asked for.
     *
     * @throws BadInput with all that is wrong
     */
    private RobustnessPlan plan(Asked asked, Problems problems) {
        int number = (int) problems.whole("--futures", futures, 2, 1_000_000);
        OptionalInt step =
                box.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) problems.whole("--box", box, 0, 1000));
        OptionalDouble level = OptionalDouble.empty();
        if (!enough.isEmpty()) {
            if (Numbers.isReal(enough.strip())) {
                level = OptionalDouble.of(Double.parseDouble(enough.strip()));
            } else {
                problems.add("--enough", enough, "'" + enough + "' is no number", "a number in the outcome's unit", "");
            }
        }
        if (search && asked.runs() < 2) {
            problems.add("--runs", "1", "harm in a future is told from chance by at least two runs", "2 or more", "");
        }
        problems.orThrow();
        StudyPlan of = asked.study();
        boolean less = better.told(of.outcome(), problems) == Metric.Better.LESS;
        Space space = varied.space(where, surroundings.catalogue().get(), of.model(), problems);
        return new RobustnessPlan(of, space, number, less, level, step);
    }
}
