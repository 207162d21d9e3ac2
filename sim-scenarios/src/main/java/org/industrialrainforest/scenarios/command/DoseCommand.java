package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Numbers;
import org.industrialrainforest.core.study.DoseCurves;
import org.industrialrainforest.core.study.DosePlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "dose",
        description = {
            "Dose–response: run policies at multiples of the envelope, and see what more money adds. Money that a lever cannot absorb is never drawn. At equal spend each curve is read at the same amount drawn, where the policy can attain it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest dose                             a quarter to four envelopes, 20 paired runs",
            "  rainforest dose --policies platforms,rainforest --doses 0.5,1,2 --spend 5,10",
            "  rainforest dose --metric ecosystem.valuation --runs 50 --out results/dose"
        })
final class DoseCommand extends StudyTask {
    private static final int USUAL_RUNS = 20;
    private static final long MOST = 1000;

    @Option(
            names = "--doses",
            paramLabel = "X[,X...]",
            description = "Multiples of the scenario's envelope (default: 0.25,0.5,1,2,4).")
    List<String> doses = new ArrayList<>();

    @Option(
            names = "--spend",
            paramLabel = "BN[,BN...]",
            description =
                    "Amounts drawn, present value in RMB bn, at which curves are read (default: what each policy draws at dose 1).")
    List<String> spends = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Directory for dose.json and charts/dose-curves.svg, png and csv, and the runs, with which the same command goes on (default: none).")
    @Nullable
    Path out;

    DoseCommand(Surroundings surroundings) {
        super(USUAL_RUNS, surroundings);
    }

    @Override
    int work(Problems problems) {
        Asked asked = asked(problems);
        DosePlan plan = plan(asked, problems);
        SavedResults results = open(out);
        noteOutside(plan.study());
        long worlds = (long) plan.study().runs()
                * plan.study().policies().size()
                * plan.doses().size();
        announce(
                worlds,
                plan.study().policies().size() + " policies at " + plan.doses().size() + " doses, "
                        + plan.study().runs() + " runs of each",
                asked.threads(),
                "--runs or --doses makes fewer");
        DoseCurves curves = study("dose", asked, results, plan::run);
        return tell(
                asked,
                StudyJson.document(curves),
                new DoseScreen(curves, output.words()).lines(),
                results,
                "dose.json",
                "the figure",
                (pictures, directory) -> pictures.draw(curves, output.lang, directory));
    }

    /**
     * What was asked for.
     *
     * @throws BadInput with all that is wrong
     */
    DosePlan plan(Asked asked, Problems problems) {
        List<Double> multiples = doses.isEmpty()
                ? List.of(.25, .5, 1.0, 2.0, 4.0)
                : problems.once("--doses", problems.names("--doses", doses), DoseCommand::meant).stream()
                        .map(text -> problems.number("--doses", text, 0, MOST))
                        .toList();
        List<Double> amounts = problems.once("--spend", problems.names("--spend", spends), DoseCommand::meant).stream()
                .map(text -> 1e9 * problems.number("--spend", text, 0, 1_000_000))
                .toList();
        problems.orThrow();
        DosePlan plan = new DosePlan(asked.study(), multiples, amounts);
        problems.of("--doses", plan::experiment);
        problems.orThrow();
        return plan;
    }

    /** The number that a word is, else the word. */
    private static Object meant(String word) {
        return Numbers.isReal(word)
                ? (Object) Double.valueOf(word)
                : word; // what is no number is told where it is read
    }
}
