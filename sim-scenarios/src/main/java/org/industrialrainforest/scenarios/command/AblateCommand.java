package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.experiment.Ablation;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Switches;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "ablate",
        description = {
            "Ablation: switch one mechanism after another off, and see which of them the ranking of policies depends on. All cases use common random numbers, so the change of an effect is a difference in differences within the same worlds."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest ablate                           every mechanism, four policies, 10 paired runs",
            "  rainforest ablate --mechanisms platform-access,platform-fit --policies platforms,rainforest",
            "  rainforest ablate --metric ecosystem.valuation --runs 50 --out results/ablation"
        })
final class AblateCommand extends Task {
    private static final int USUAL_RUNS = 10;

    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Mixin
    StudyOptions study = new StudyOptions();

    @Option(
            names = "--mechanisms",
            paramLabel = "NAME[,NAME...]",
            description = "Switches to turn off, one at a time, as in 'mechanisms.NAME' (default: all).")
    List<String> mechanisms = new ArrayList<>();

    @Option(names = "--switch", hidden = true, description = "Another name of --mechanisms.")
    List<String> switches = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Directory for ablation.json and charts/ablation.svg, png and csv (default: none).")
    @Nullable
    Path out;

    AblateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        long seed = how.seed(problems);
        int asked = how.threads(problems);
        int runs = study.runs(USUAL_RUNS, problems);
        String metric = study.metric(surroundings.simulations().metrics(), problems);
        Scenario scenario = where.read(surroundings.catalogue().get(), problems);
        List<Policy> policies = scenario == null ? List.of() : study.policies(scenario, problems);
        @Nullable Shock shock = scenario == null ? null : study.shock(scenario, problems);
        List<String> off = scenario == null ? List.of() : mechanisms(scenario, problems);
        int threads = weigh(scenario, how, asked, problems);
        problems.orThrow();
        if (scenario == null || shock == null) {
            throw new IllegalStateException("nothing to switch off and no problem");
        }
        noteOutside(scenario, policies, List.of(shock));
        Ablation.Plan plan = new Ablation.Plan(
                scenario.including(shock), policies, policies.get(0).id(), off, metric, shock.id(), runs, seed);
        SavedResults results = open(out);
        Path directory = results == null ? null : results.directory();
        long worlds = (long) runs * policies.size() * (off.size() + 1);
        announce(
                worlds,
                policies.size() + " policies in the model as it is and without each of " + off.size() + " mechanisms, "
                        + runs + " runs of each",
                threads,
                "--runs or --mechanisms makes fewer");
        Ablation ablation = compute(
                "ablate " + scenario.id(),
                directory,
                progress -> surroundings.simulations().ablate(plan, threads, progress));
        if (output.json()) {
            print(StudyJson.document(ablation));
        } else {
            print(new AblationScreen(ablation, output.words()).lines());
        }
        return results == null ? DONE : keep(ablation, plan.scenario().including(policies), seed, runs, results);
    }

    private int keep(Ablation ablation, Scenario scenario, long seed, int runs, SavedResults results) {
        results.begin(scenario, typed(), seed, runs);
        results.save("ablation.json", StudyJson.document(ablation));
        results.keep();
        surroundings
                .interruption()
                .kept("ablation.json is kept in " + results.directory()
                        + "; the same command draws the figures where it can");
        return draw("the figures", output.words().of("Kept in ", "保存于 "), () -> {
            surroundings.simulations().draw(ablation, output.lang, results.work());
            results.keepDrawn();
            return results.directory().toString();
        });
    }

    private List<String> mechanisms(Scenario scenario, Problems problems) {
        List<String> known =
                Switches.of(scenario).stream().map(Switches.Switch::name).toList();
        List<String> asked = new ArrayList<>(problems.names("--mechanisms", mechanisms));
        asked.addAll(problems.names("--switch", switches));
        if (asked.isEmpty()) {
            return known;
        }
        problems.once("--mechanisms", asked).forEach(name -> problems.word("--mechanisms", name, known));
        return asked.stream().distinct().toList();
    }
}
