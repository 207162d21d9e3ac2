package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Switches;
import org.industrialrainforest.core.study.Ablation;
import org.industrialrainforest.core.study.AblationPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
final class AblateCommand extends StudyTask {
    private static final int USUAL_RUNS = 10;

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
            description =
                    "Directory for ablation.json and charts/ablation.svg, png and csv, and the runs, with which the same command goes on (default: none).")
    @Nullable
    Path out;

    AblateCommand(Surroundings surroundings) {
        super(USUAL_RUNS, surroundings);
    }

    @Override
    int work(Problems problems) {
        Asked asked = asked(problems);
        AblationPlan plan = plan(asked, problems);
        noteOutside(plan.study());
        SavedResults results = open(out);
        long worlds = (long) plan.study().runs()
                * plan.study().policies().size()
                * (plan.mechanisms().size() + 1);
        announce(
                worlds,
                plan.study().policies().size() + " policies in the model as it is and without each of "
                        + plan.mechanisms().size() + " mechanisms, "
                        + plan.study().runs() + " runs of each",
                asked.threads(),
                "--runs or --mechanisms makes fewer");
        Ablation ablation = study("ablate", asked, results, plan::run);
        return tell(
                asked,
                StudyJson.document(ablation),
                new AblationScreen(ablation, output.words()).lines(),
                results,
                "ablation.json",
                "the figures",
                (pictures, directory) -> pictures.draw(ablation, output.lang, directory));
    }

    /**
     * What was asked for.
     *
     * @throws BadInput with all that is wrong
     */
    AblationPlan plan(Asked asked, Problems problems) {
        Scenario scenario = asked.scenario();
        List<String> off = scenario == null ? List.of() : mechanisms(scenario, problems);
        problems.orThrow();
        return new AblationPlan(asked.study(), off);
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
