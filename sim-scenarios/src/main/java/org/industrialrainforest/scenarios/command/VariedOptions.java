package org.industrialrainforest.scenarios.command;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.run.RainforestModel;
import org.industrialrainforest.engine.explore.Factor;
import org.industrialrainforest.engine.explore.Space;
import org.industrialrainforest.scenarios.Catalogue;
import picocli.CommandLine.Option;

/** Which parameters a study moves over their ranges. */
final class VariedOptions {
    private static final String NAME = "--parameters";

    @Option(
            names = NAME,
            paramLabel = "PATTERN[,PATTERN...]",
            description =
                    "Paths, in which * stands for any text, each perhaps with =LOW..HIGH; those of all things of a kind move together (default: all with a plausible range).")
    List<String> parameters = new ArrayList<>();

    /**
     * The space that they span. What names a parameter twice and what the model refuses is told before any run.
     *
     * @param where the scenario that is asked for
     * @param model of it
     * @throws org.industrialrainforest.core.scenario.BadInput with all that is wrong
     */
    Space space(ScenarioOptions where, Catalogue catalogue, RainforestModel model, Problems problems) {
        SpaceOptions options = SpaceOptions.of(where, catalogue, model);
        List<Factor> factors = parameters.isEmpty()
                ? options.open()
                : options.factors(NAME, problems.names(NAME, parameters), problems);
        new Overlap(problems).within(NAME, factors.stream().map(Factor::path).toList());
        problems.orThrow();
        Space space = new Space(factors);
        ExplorationTask.allowed(model, NAME, space.points(new double[][] {space.own()}), problems);
        problems.orThrow();
        return space;
    }
}
