package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.core.fit.ValidationRow;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Facts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "validate",
        description = {
            "Compare the model with facts: what the city reported, and statistics of industries. The exit code is 1 when a fact of kind fit or verify was missed or could not be measured. Predictions (holdout) do not affect it: a model that has to meet its predictions would sooner or later be fitted to them."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest validate                         all facts, 50 runs of each world",
            "  rainforest validate --runs 200 --format json > facts.json",
            "  rainforest validate my-city.yaml --facts my-facts.csv",
            "  rainforest validate --facts standard,my-facts.csv"
        })
final class ValidateCommand extends Task {
    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Mixin
    FactOptions against = new FactOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Directory for validation.json, which the report of a comparison kept there shows (default: none).")
    @Nullable
    Path out;

    @Option(names = "--runs", paramLabel = "N", description = "Runs of each world (default: ${DEFAULT-VALUE}).")
    String runs = "50";

    ValidateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        long seed = how.seed(problems);
        int count = (int) problems.whole("--runs", runs, 1, 1_000_000);
        int asked = how.threads(problems);
        Scenario scenario = where.read(surroundings.catalogue().get(), problems);
        int threads = weigh(scenario, how, asked, problems);
        Facts facts = scenario == null ? null : against.read(scenario, problems);
        problems.orThrow();
        if (scenario == null || facts == null) {
            throw new IllegalStateException("no scenario and no problem");
        }
        List<String> lacking = facts.lacking(scenario);
        if (lacking.size() == facts.facts().size()) {
            throw new BadInput(lacking.stream()
                    .map(what -> Problem.of(Place.of("--facts"), "", what))
                    .toList());
        }
        SavedResults results = open(out);
        boolean added = results != null && results.takesFactsOf(scenario);
        ValidationPlan plan = new ValidationPlan(scenario, facts.facts(), seed, count, threads);
        List<ValidationRow> rows =
                compute("validate " + scenario.id(), results == null ? null : results.directory(), plan::measure);
        if (output.json()) {
            print(ValidationJson.document(scenario, facts, seed, count, rows));
        } else {
            print(new ValidationScreen(output.words()).lines(scenario, facts, count, rows));
        }
        if (results != null) {
            results.save(rows);
            if (added) {
                results.keepFacts(typed());
                note("'rainforest report " + results.directory()
                        + "' draws the comparison's report again, with these facts");
            } else {
                results.begin(scenario, typed(), seed, count);
                results.keep();
            }
        }
        return rows.stream().anyMatch(ValidateCommand::fellShort) ? FELL_SHORT : DONE;
    }

    /** What was given or fitted must come out; what is predicted, or only shown, may come out as it does. */
    private static boolean fellShort(ValidationRow row) {
        boolean decides = row.kind().equals("fit") || row.kind().equals("verify");
        return decides && List.of("missed", "not_measured").contains(row.status());
    }
}
