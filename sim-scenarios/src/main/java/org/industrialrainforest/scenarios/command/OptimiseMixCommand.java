package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.study.MixChoice;
import org.industrialrainforest.core.study.MixPlan;
import org.industrialrainforest.core.study.StudyPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "optimise-mix",
        description = {
            "Search for shares of the envelope by lever that serve a goal best, or for the Pareto set of several goals. What the search keeps is run anew, and only that is believed: of one goal the best eight mixes with the neighbours of the best, and how far each is behind."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest optimise-mix --goal ecosystem.valuation",
            "  rainforest optimise-mix --goal alive.5y_per_1000_ideas,public.net_cost --out results/mix",
            "  rainforest optimise-mix --goal survival.5y --levers platform,incubation --parts 10 --rounds 1"
        })
final class OptimiseMixCommand extends StudyTask {
    static final String DOCUMENT = "mix.json";

    private static final int USUAL_RUNS = 4;
    private static final long MOST_MIXES = 5000;

    @Option(
            names = "--goal",
            paramLabel = "METRIC[:more|less][,...]",
            description =
                    "Outcomes that are aimed at, each perhaps with which is better (default: the outcome of --metric, as 'rainforest list' says).")
    List<String> goals = new ArrayList<>();

    @Option(
            names = "--levers",
            paramLabel = "LEVER[,LEVER...]",
            description =
                    "Levers that share the envelope: platform, incubation, bridge, direct-fund, grants, tax-credit, fund-of-funds (default: those of the scenario's mix).")
    List<String> levers = new ArrayList<>();

    @Option(
            names = "--parts",
            paramLabel = "N",
            description = "The search begins with all mixes of N-ths of the envelope (default: ${DEFAULT-VALUE}).")
    String parts = "4";

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds in which the part is halved around the best (default: ${DEFAULT-VALUE}).")
    String rounds = "2";

    @Option(
            names = "--fresh",
            paramLabel = "N",
            description = "Runs of each mix that is kept, with other random numbers (default: ${DEFAULT-VALUE}).")
    String fresh = "20";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Directory for mix.json, the chart and the runs, with which the same command goes on (default: none).")
    @Nullable
    Path out;

    OptimiseMixCommand(Surroundings surroundings) {
        super(USUAL_RUNS, surroundings);
    }

    @Override
    int work(Problems problems) {
        Asked asked = asked(problems);
        MixPlan plan = plan(asked, problems);
        SavedResults results = open(out);
        noteOutside(plan.study());
        estimate(
                plan.study(),
                "at most",
                plan.mostWorlds(),
                asked.threads(),
                plan.lattice() + " mixes first, then " + plan.rounds()
                        + " rounds near the best; --parts, --rounds, --runs or --fresh makes fewer");
        MixChoice found = studiedBySearch("optimise-mix", asked, results, plan::run);
        return tell(
                asked,
                MixJson.document(found),
                new MixScreen(found, output.words()).lines(),
                results,
                DOCUMENT,
                "the figure",
                (pictures, where) -> pictures.draw(found, output.lang, where));
    }

    /**
     * What was asked for.
     *
     * @throws BadInput with all that is wrong
     */
    private MixPlan plan(Asked asked, Problems problems) {
        int first = (int) problems.whole("--parts", parts, 1, 100);
        int halvings = (int) problems.whole("--rounds", rounds, 0, 8);
        int again = (int) problems.whole("--fresh", fresh, 2, 1_000_000);
        problems.orThrow();
        StudyPlan of = asked.study();
        List<Lever> shared = levers(of, problems);
        List<MixChoice.Goal> aims = goals(asked, of, problems);
        problems.orThrow();
        MixPlan plan = new MixPlan(of, shared, aims, first, halvings, again);
        if (plan.lattice() > MOST_MIXES) {
            problems.add(
                    "--parts",
                    parts,
                    plan.lattice() + " mixes of " + shared.size() + " levers are too many",
                    MOST_MIXES + " mixes at most",
                    "");
        }
        problems.orThrow();
        return plan;
    }

    private List<Lever> levers(StudyPlan of, Problems problems) {
        if (levers.isEmpty()) {
            Policy.Mix mix =
                    Policy.mix(of.scenario().policies()).map(Policy::mix).orElse(Policy.Mix.NOTHING);
            List<Lever> its = new ArrayList<>();
            for (Lever lever : Lever.values()) {
                if (lever.share(mix) > 0) {
                    its.add(lever);
                }
            }
            if (its.size() < 2) {
                problems.add("--levers", "", "the scenario has no policy that mixes levers", "at least two levers", "");
            }
            return its;
        }
        List<String> known = new ArrayList<>();
        for (Lever lever : Lever.values()) {
            known.add(lever.word());
        }
        Set<Lever> named = new LinkedHashSet<>();
        for (String name : problems.names("--levers", levers)) {
            String word = problems.word("--levers", name, known);
            if (known.contains(word)) {
                named.add(Lever.values()[known.indexOf(word)]);
            }
        }
        if (named.size() < 2) {
            problems.add(
                    "--levers", String.join(",", levers), "names fewer than two levers", "at least two levers", "");
        }
        return List.copyOf(named);
    }

    private List<MixChoice.Goal> goals(Asked asked, StudyPlan of, Problems problems) {
        List<Metric> known = of.model().metrics();
        List<String> ids = known.stream().map(Metric::id).toList();
        List<String> wanted = goals.isEmpty() ? List.of(asked.metric()) : problems.names("--goal", goals);
        List<MixChoice.Goal> aims = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String want : wanted) {
            int colon = want.indexOf(':');
            String id = problems.word("--goal", colon < 0 ? want : want.substring(0, colon), ids);
            String better =
                    colon < 0 ? "" : problems.word("--goal", want.substring(colon + 1), List.of("more", "less"));
            if (!ids.contains(id)) {
                continue;
            }
            Metric metric = known.get(ids.indexOf(id));
            if (better.isEmpty() && metric.better() == Metric.Better.NEITHER) {
                problems.add(
                        "--goal",
                        want,
                        "of '" + id + "' neither more nor less is better",
                        id + ":more, " + id + ":less",
                        "");
            } else if (!seen.add(id)) {
                problems.add("--goal", want, "'" + id + "' is named twice", "each goal once", "");
            } else {
                aims.add(new MixChoice.Goal(
                        metric, better.isEmpty() ? metric.better() == Metric.Better.LESS : better.equals("less")));
            }
        }
        return aims;
    }
}
