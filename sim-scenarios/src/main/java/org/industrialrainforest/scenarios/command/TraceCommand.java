package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.trace.IdeaSelector;
import org.industrialrainforest.core.trace.TwoLives;
import org.industrialrainforest.scenarios.Archetype;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "trace",
        description = {
            "Follow one idea month by month in two worlds that differ only in the policy, with what its founder knew at each decision. One pair of worlds is one draw: --redraw keeps the idea (quality, source, founding luck, arrival) and draws everything else again, in both worlds."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest trace                            an idea whose fate the rainforest changes",
            "  rainforest trace --like chip-designer-2016  a firm of the kind that the city's report describes",
            "  rainforest trace --policy platforms --idea \"[sector=integrated-circuits;founded_year=2016]\"",
            "  rainforest trace --redraw 200               its chances with and without the policy"
        })
final class TraceCommand extends Task {
    @Mixin
    ScenarioOptions where = new ScenarioOptions();

    @Mixin
    RunOptions how = new RunOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Directory for trace.json (the document of --format json) and the figure of both lives",
                "(default: none)."
            })
    @Nullable
    Path out;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description =
                    "Id or YAML file (default: the policy that spends on most levers, else the first beside the baseline).")
    @Nullable
    String policy;

    @Option(
            names = "--baseline",
            paramLabel = "POLICY",
            description = "The other world's policy (default: ${DEFAULT-VALUE}).")
    String baseline = "none";

    @Option(
            names = "--shock",
            paramLabel = "SHOCK",
            description = "Id of a shock in both worlds or a YAML file (default: ${DEFAULT-VALUE}).")
    String shock = "none";

    @Option(
            names = "--replicate",
            paramLabel = "N",
            description = "Number of the run under this seed (default: ${DEFAULT-VALUE}).")
    String replicate = "0";

    @Option(
            names = "--idea",
            paramLabel = "IDEA",
            description =
                    "Identity of an idea or a selector [key=value;key>=value;key<=value] (default: one whose fate the policy changes).")
    String idea = "";

    @Option(
            names = "--like",
            paramLabel = "NAME",
            description = "An idea that stands for a kind of founder: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Kinds.class)
    String like = "";

    /** Names of the archetypes. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Archetype.all().stream().map(Archetype::id).iterator();
        }
    }

    @Option(
            names = "--redraw",
            paramLabel = "N",
            description =
                    "Pairs of worlds that keep the idea and draw everything else again (default: ${DEFAULT-VALUE}).")
    String redraw = "0";

    TraceCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Problems problems) {
        TracePlan plan = plan(problems);
        noteOutside(plan.scenario(), List.of(plan.baseline(), plan.policy()), List.of(plan.shock()));
        SavedResults results = open(out);
        Path directory = results == null ? null : results.directory();
        TwoLives lives = compute("trace " + plan.scenario().id(), directory, plan::follow)
                .orElseThrow(plan::nothingFits);
        if (output.json()) {
            print(TraceJson.document(lives));
        } else {
            print(new TraceScreen(lives, output.words()).lines());
        }
        if (results == null) {
            return DONE;
        }
        results.begin(plan.scenario().including(List.of(plan.policy(), plan.baseline())), typed(), plan.seed(), 1);
        results.save(TraceJson.document(lives));
        results.keep();
        surroundings
                .interruption()
                .kept("trace.json is kept in " + directory + "; the same command draws the lives where it can");
        return draw("the picture", output.words().of("command.kept", "Kept in "), pictures -> {
            pictures.draw(lives, output.lang, results.work());
            results.keepDrawn();
            return results.directory().toString();
        });
    }

    /**
     * What was asked for.
     *
     * @throws BadInput with all that is wrong
     */
    TracePlan plan(Problems problems) {
        long seed = how.seed(problems);
        int asked = how.threads(problems);
        int which = (int) problems.whole("--replicate", replicate, 0, Integer.MAX_VALUE);
        int redraws = (int) problems.whole("--redraw", redraw, 0, 100_000);
        Scenario scenario = where.read(surroundings.catalogue().get(), problems);
        @Nullable
        Policy with =
                scenario == null ? null : ScenarioOptions.policy(scenario, "--policy", policy(scenario), problems);
        @Nullable
        Policy without = scenario == null ? null : ScenarioOptions.policy(scenario, "--baseline", baseline, problems);
        @Nullable Shock under = scenario == null ? null : ScenarioOptions.shock(scenario, shock, problems);
        @Nullable Archetype archetype = archetype(problems);
        check(scenario, problems);
        int threads = weigh(scenario, how, asked, problems);
        problems.orThrow();
        if (scenario == null || with == null || without == null || under == null) {
            throw new IllegalStateException("nothing to trace and no problem");
        }
        return new TracePlan(
                scenario,
                with,
                without,
                under,
                idea,
                archetype == null ? List.of() : List.of(archetype),
                seed,
                which,
                redraws,
                threads);
    }

    /** What was asked for; else the mix, or where the scenario has none its first policy beside the baseline, which stands in where it is alone. */
    private String policy(Scenario scenario) {
        String asked = policy;
        if (asked != null) {
            return asked;
        }
        List<Policy> others = scenario.policies().stream()
                .filter(p -> !p.id().equals(baseline))
                .toList();
        return Policy.mix(others)
                .or(() -> others.stream().findFirst())
                .map(Policy::id)
                .orElse(baseline);
    }

    private @Nullable Archetype archetype(Problems problems) {
        if (like.isEmpty()) {
            return null;
        }
        List<Archetype> all = Archetype.all();
        problems.word("--like", like, all.stream().map(Archetype::id).toList());
        return all.stream().filter(a -> a.id().equals(like)).findFirst().orElse(null);
    }

    /** What can be told of the idea's name before anything is run. */
    private void check(@Nullable Scenario scenario, Problems problems) {
        if (!like.isEmpty() && !idea.isEmpty()) {
            problems.add("--like", like, "names an idea, and so does --idea '" + idea + "'", "one of both", "");
        }
        if (idea.startsWith("[")) {
            problems.of("--idea", () -> {
                IdeaSelector selector = IdeaSelector.parse(idea);
                return scenario == null ? selector : selector.in(scenario);
            });
        }
    }
}
