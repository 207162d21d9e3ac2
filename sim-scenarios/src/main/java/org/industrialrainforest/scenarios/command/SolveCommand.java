package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.fit.ExitPilots;
import org.industrialrainforest.core.fit.PricePilots;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "solve",
        description = {
            "Solve values that a scenario's own runs decide, in pilot runs without policy: what a success is believed to be worth (a fixed point), or the level of prices at which public shareholders earn their cost of capital. What is found is printed and nothing is changed; write it into the scenario, or pass it with --set. Gates are solved by 'calibrate'."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest solve shanghai                       prior values of a success, by sector",
            "  rainforest solve my-city.yaml --runs 40 --format json",
            "  rainforest solve shanghai --what prices         the level of prices at listing"
        })
final class SolveCommand extends Task {
    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Option(
            names = "--what",
            paramLabel = "exits|prices",
            description = {
                "exits: sectors[*].exit-value-bn, from the mean value of successes; prices: exits.price-level, from public shareholders' return (default: ${DEFAULT-VALUE})."
            })
    What what = What.exits;

    @Option(names = "--runs", paramLabel = "N", description = "Runs of a round (default: ${DEFAULT-VALUE}).")
    String runs = "20";

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Most rounds of exits, or bisections of prices (default: 6 and 8).")
    String rounds = "";

    /** What can be solved. */
    enum What {
        exits(6),
        prices(8);

        private final int rounds;

        What(int rounds) {
            this.rounds = rounds;
        }
    }

    /**
     * A value that was solved.
     *
     * @param path in the scenario
     * @param before in the scenario
     * @param solved to be written there
     * @param seen successes or listings in the last round's runs
     */
    private record Solved(String path, double before, double solved, double seen) {}

    /** What is solved, and whether the rounds sufficed. */
    private record Found(List<Solved> values, boolean converged) {}

    SolveCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        long seed = how.seed(problems);
        int asked = how.threads(problems);
        int each = (int) problems.whole("--runs", runs, 1, 10_000);
        String most = rounds.isEmpty() ? Integer.toString(what.rounds) : rounds;
        int times = (int) problems.whole("--rounds", most, 1, 50);
        Scenario scenario = where.read(surroundings.catalogue().get(), problems);
        int threads = weigh(scenario, how, asked, problems);
        problems.orThrow();
        if (scenario == null) {
            throw new IllegalStateException("no scenario and no problem");
        }
        announce((long) each * times, each + " runs of each round", threads, "--runs makes fewer");
        Found found = compute(
                "solve " + scenario.id(),
                null,
                progress -> what == What.exits
                        ? exits(scenario, each, times, seed, threads, progress)
                        : prices(scenario, each, times, seed, threads, progress));
        if (output.json()) {
            print(document(scenario, found));
        } else {
            print(lines(scenario, found, each, seed));
        }
        return DONE;
    }

    private static Found exits(Scenario scenario, int runs, int rounds, long seed, int threads, Progress progress) {
        ExitPilots.Solution solution = ExitPilots.of(scenario)
                .runs(runs)
                .rounds(rounds)
                .seed(seed)
                .solve(threads, done -> progress.finished(done, (long) runs * rounds));
        List<Solved> values = new ArrayList<>();
        for (int s = 0; s < solution.priors().size(); s++) {
            ExitPilots.Prior prior = solution.priors().get(s);
            double before = scenario.sectors().get(s).exitValueBn();
            values.add(new Solved(prior.path(), before, prior.prior(), prior.exits()));
        }
        return new Found(values, solution.converged());
    }

    private static Found prices(Scenario scenario, int runs, int rounds, long seed, int threads, Progress progress) {
        PricePilots.Solution solution = PricePilots.of(scenario)
                .runs(runs)
                .rounds(rounds)
                .seed(seed)
                .solve(threads, done -> progress.finished(done, (long) runs * rounds));
        double before = scenario.rules().exits().priceLevel();
        double listings = solution.pilots().get(solution.pilots().size() - 1).listings();
        return new Found(
                List.of(new Solved("rules.exits.price-level", before, solution.level(), listings)),
                solution.converged());
    }

    private ObjectNode document(Scenario scenario, Found found) {
        ObjectNode document = Json.document("solve").put("scenario", scenario.id());
        document.put("what", what.name()).put("converged", found.converged());
        ArrayNode values = document.putArray("values");
        for (Solved value : found.values()) {
            ObjectNode node = values.addObject().put("path", value.path());
            Json.put(node, "before", value.before());
            Json.put(node, "solved", value.solved());
            Json.put(node, "seen", value.seen());
        }
        return document;
    }

    private List<String> lines(Scenario scenario, Found found, int runs, long seed) {
        Words words = output.words();
        Figures figures = new Figures(words);
        List<String> lines = new ArrayList<>();
        lines.add(words.of(
                "solve.runs-seed",
                "{0}: pilots without policy, {1} runs a round, seed {2}",
                scenario.title().in(words.language()),
                runs,
                seed));
        lines.add("");
        TextTable table = new TextTable()
                .row(
                        words.of("solve.parameter", "Parameter"),
                        words.of("solve.before", "before"),
                        words.of("solve.solved", "solved"),
                        what == What.exits
                                ? words.of("solve.successes", "successes seen")
                                : words.of("solve.listings", "listings a run"));
        for (Solved value : found.values()) {
            table.row(
                    value.path(),
                    figures.digits(value.before()),
                    figures.digits(value.solved()),
                    figures.digits(value.seen()));
        }
        lines.addAll(table.lines());
        if (!found.converged()) {
            lines.add("");
            lines.add(
                    words.of(
                            "solve.not-settled",
                            "Not settled: some values still move by more than a tenth, or lie at a bound; --rounds or --runs allow more."));
        }
        return lines;
    }
}
