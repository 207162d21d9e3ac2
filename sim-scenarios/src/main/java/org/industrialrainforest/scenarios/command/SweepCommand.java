package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.study.SensitivityPlan;
import org.industrialrainforest.core.study.StudyPlan;
import org.industrialrainforest.core.study.Sweep;
import org.industrialrainforest.engine.explore.Answers;
import org.industrialrainforest.engine.explore.Exploration;
import org.industrialrainforest.engine.explore.Output;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "sweep",
        description = {
            "Runs policies at many points of parameters: every setting of the levers, which a government chooses, in every future of the uncertainties, which it does not. All share their random numbers, and the order is such that a stopped sweep is balanced."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest sweep --uncertainty knowledge.depreciation --uncertainty \"*funding*\" --points 50",
            "  rainforest sweep --lever state.envelope-bn=1,2,4 --uncertainty \"sales.*\" --design sobol --points 64",
            "  rainforest sweep --from points.csv --policies rainforest --out results/sweep"
        })
final class SweepCommand extends ExplorationTask {
    private static final int USUAL_RUNS = 2;

    @Option(
            names = "--lever",
            paramLabel = "PATH=VALUES",
            description =
                    "A knob of policy: values with commas between, a range LOW..HIGH, or a path alone for its plausible range; given often, at all combinations.")
    List<String> levers = new ArrayList<>();

    @Option(
            names = "--levels",
            paramLabel = "N",
            description = "Levels of each range in a grid, and of one-at-a-time (default: ${DEFAULT-VALUE}).")
    String levels = "3";

    @Option(
            names = "--uncertainty",
            paramLabel = "PATTERN",
            description =
                    "Parameters that nobody chooses: a path, in which * stands for any text, perhaps with =LOW..HIGH; may be given often.")
    List<String> uncertainties = new ArrayList<>();

    @Option(
            names = "--design",
            paramLabel = "DESIGN",
            description =
                    "Of the uncertainties: lhs, orthogonal (a nearly orthogonal Latin hypercube), sobol, grid or one-at-a-time (default: ${DEFAULT-VALUE}).")
    String design = "lhs";

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "Futures that lhs, orthogonal and sobol draw (default: ${DEFAULT-VALUE}).")
    String points = "32";

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "A CSV of points instead of levers and uncertainties: paths in its head, a point in each line.")
    @Nullable
    Path from;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Directory for sweep.json, points.csv, outputs.csv, a chart and the runs, with which the same command goes on (default: none).")
    @Nullable
    Path out;

    SweepCommand(Surroundings surroundings) {
        super(USUAL_RUNS, surroundings);
    }

    @Override
    int work(Problems problems) {
        Asked asked = asked(problems);
        int many = (int) problems.whole("--points", points, 1, 1_000_000);
        int each = (int) problems.whole("--levels", levels, 2, 1000);
        problems.word("--design", design, SweepPoints.DESIGNS);
        problems.orThrow();
        StudyPlan of = asked.study();
        SweepPoints chosen = new SweepPoints(
                of.model(), SpaceOptions.of(where, surroundings.catalogue().get(), of.model()), of.seed(), problems);
        List<SortedMap<String, String>> settings;
        List<SortedMap<String, String>> futures;
        Path file = from;
        if (file != null) {
            settings = List.of(new TreeMap<>());
            futures = chosen.file(file);
            if (!levers.isEmpty() || !uncertainties.isEmpty()) {
                problems.add("--from", file.toString(), "goes without --lever and --uncertainty", "", "");
            }
        } else {
            settings = chosen.settings(levers, each);
            futures = chosen.futures(problems.names("--uncertainty", uncertainties), design, many, each);
            if (levers.isEmpty() && uncertainties.isEmpty()) {
                problems.add("--uncertainty", "", "nothing is varied", "--lever, --uncertainty or --from", "");
            }
        }
        chosen.apart(settings, futures);
        problems.orThrow();
        boolean sample = file == null && SweepPoints.SAMPLES.contains(design);
        return sweep(asked, of, settings, futures, sample);
    }

    private int sweep(
            Asked asked,
            StudyPlan of,
            List<SortedMap<String, String>> settings,
            List<SortedMap<String, String>> futures,
            boolean sample) {
        List<SortedMap<String, String>> all = new ArrayList<>();
        for (SortedMap<String, String> future : futures) {
            for (SortedMap<String, String> setting : settings) {
                SortedMap<String, String> point = new TreeMap<>(future);
                point.putAll(setting);
                all.add(point);
            }
        }
        Problems refused = new Problems();
        allowed(of.model(), "--uncertainty", all.subList(0, 1), refused);
        refused.orThrow();
        SavedResults results = out == null ? null : results(out, ExploredFiles.NAMES);
        Exploration<?> exploration = SensitivityPlan.exploration(of);
        Answers answers = explore(
                "sweep",
                of,
                exploration.worlds(all.size()),
                asked.threads(),
                "--points or --runs make fewer",
                results,
                (evaluation, progress) -> exploration.ask(all, evaluation, progress));
        someDone(answers);
        if (results != null) {
            List<Output> outputs = new ArrayList<>();
            of.policies().forEach(policy -> outputs.add(Output.level(of.metric(), policy.id())));
            of.policies().stream()
                    .skip(1)
                    .forEach(policy -> outputs.add(Output.difference(of.metric(), policy.id(), of.baseline())));
            new ExploredFiles(results.work()).write(answers, outputs);
        }
        Swept swept = new Swept(of, settings, futures.size(), sample, answers);
        return tell(
                asked,
                swept.document(),
                swept.lines(output.words()),
                results,
                "sweep.json",
                "the figure",
                (pictures, where) -> pictures.draw(
                        new Sweep(of, answers, settings.size(), from == null && design.equals("one-at-a-time")),
                        output.lang,
                        where));
    }
}
