package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.experiment.DoseCurves;
import org.industrialrainforest.core.scenario.Numbers;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
final class DoseCommand extends Task {
    private static final int USUAL_RUNS = 20;
    private static final long MOST = 1000;

    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Mixin
    StudyOptions study = new StudyOptions();

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
            description = "Directory for dose.json and charts/dose-curves.svg, png and csv (default: none).")
    @Nullable
    Path out;

    DoseCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        long seed = how.seed(problems);
        int asked = how.threads(problems);
        int runs = study.runs(USUAL_RUNS, problems);
        String metric = study.metric(surroundings.simulations().metrics(), problems);
        List<Double> multiples = doses.isEmpty()
                ? List.of(.25, .5, 1.0, 2.0, 4.0)
                : problems.once("--doses", problems.names("--doses", doses), DoseCommand::meant).stream()
                        .map(text -> problems.number("--doses", text, 0, MOST))
                        .toList();
        List<Double> amounts = problems.once("--spend", problems.names("--spend", spends), DoseCommand::meant).stream()
                .map(text -> 1e9 * problems.number("--spend", text, 0, 1_000_000))
                .toList();
        Scenario scenario = where.read(surroundings.catalogue().get(), problems);
        List<Policy> policies = scenario == null ? List.of() : study.policies(scenario, problems);
        @Nullable Shock shock = scenario == null ? null : study.shock(scenario, problems);
        int threads = weigh(scenario, how, asked, problems);
        problems.orThrow();
        if (scenario == null || shock == null) {
            throw new IllegalStateException("no scenario and no problem");
        }
        DoseCurves.Plan plan = new DoseCurves.Plan(
                scenario.including(shock),
                policies,
                policies.get(0).id(),
                multiples,
                amounts,
                metric,
                shock.id(),
                runs,
                seed);
        problems.of("--doses", plan::experiment);
        problems.orThrow();
        SavedResults results = open(out);
        Path directory = results == null ? null : results.directory();
        noteOutside(scenario, policies, List.of(shock));
        long worlds = (long) runs * policies.size() * plan.doses().size();
        announce(
                worlds,
                policies.size() + " policies at " + plan.doses().size() + " doses, " + runs + " runs of each",
                threads,
                "--runs or --doses makes fewer");
        DoseCurves curves = compute(
                "dose " + scenario.id(),
                directory,
                progress -> surroundings.simulations().dose(plan, threads, progress));
        if (output.json()) {
            print(StudyJson.document(curves));
        } else {
            print(new DoseScreen(curves, output.words()).lines());
        }
        return results == null ? DONE : keep(curves, plan.scenario().including(policies), seed, runs, results);
    }

    private int keep(DoseCurves curves, Scenario scenario, long seed, int runs, SavedResults results) {
        results.begin(scenario, typed(), seed, runs);
        results.save("dose.json", StudyJson.document(curves));
        results.keep();
        surroundings
                .interruption()
                .kept("dose.json is kept in " + results.directory()
                        + "; the same command draws the figure where it can");
        return draw("the figure", output.words().of("Kept in ", "保存于 "), () -> {
            surroundings.simulations().draw(curves, output.lang, results.work());
            results.keepDrawn();
            return results.directory().toString();
        });
    }

    /** The number that a word is, else the word. */
    private static Object meant(String word) {
        return Numbers.isReal(word)
                ? (Object) Double.valueOf(word)
                : word; // what is no number is told where it is read
    }
}
