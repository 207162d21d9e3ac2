package org.industrialrainforest.scenarios.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Numbers;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scaling;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.scenarios.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which world is simulated. */
final class ScenarioOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            defaultValue = "shanghai",
            description = "Id of a scenario ('rainforest list' shows them) or a YAML file (default: ${DEFAULT-VALUE}).")
    String word = "shanghai";

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description =
                    "Change a value, such as platforms[*].fee=0.2 or knowledge.depreciation=0.2. May be given often.")
    List<String> sets = new ArrayList<>();

    @Option(
            names = "--scale",
            paramLabel = "K",
            defaultValue = "1",
            description =
                    "The same place K times as large: ideas, demand, money, slots and leaders together; before --set "
                            + "(default: ${DEFAULT-VALUE}).")
    String scale = "1";

    /** One of each scenario that is named, apart at commas; a file whose name has a comma is one. */
    List<ScenarioOptions> each(Problems problems) {
        if (!word.contains(",") || Files.exists(Path.of(word))) {
            return List.of(this);
        }
        List<ScenarioOptions> each = new ArrayList<>();
        for (String one : problems.once("SCENARIO", problems.names("SCENARIO", List.of(word)))) {
            ScenarioOptions options = new ScenarioOptions();
            options.word = one;
            options.sets = sets;
            options.scale = scale;
            each.add(options);
        }
        return each;
    }

    /** The scenario as it is written, without the changes of {@code --set}. */
    Scenario base(Catalogue catalogue) {
        return Catalogue.isFile(word) ? catalogue.scenario(Catalogue.file(word)) : catalogue.scenario(word);
    }

    /** Times the size at which the scenario is written; 0 when that is no number. */
    double scale() {
        return Numbers.isReal(scale) ? Double.parseDouble(scale) : 0;
    }

    /** The scenario as it is written at the size that is asked for, or null after noting what is wrong. */
    private @Nullable Scenario sized(Catalogue catalogue, Problems problems) {
        Scenario scenario = problems.of("SCENARIO", () -> base(catalogue));
        double factor = scale();
        if (!Scaling.allows(factor)) {
            problems.add("--scale", scale, "'" + scale + "' is not a scale", Scaling.ALLOWED, "");
            return scenario;
        }
        return scenario == null ? null : problems.of("--scale", () -> scenario.scaled(factor));
    }

    /** The scenario with all changes, which are checked together, or null after noting what is wrong. */
    @Nullable
    Scenario read(Catalogue catalogue, Problems problems) {
        Scenario scenario = sized(catalogue, problems);
        Map<String, String> values = new LinkedHashMap<>();
        for (String set : sets) {
            Assignment one = problems.of("--set", () -> Assignment.parse(set));
            if (one != null && values.putIfAbsent(one.path(), one.value()) != null) {
                problems.add("--set", one.path(), "'" + one.path() + "' is set twice", "each path once", "");
            }
        }
        if (scenario == null || values.isEmpty()) {
            return scenario;
        }
        Scenario changed = problems.of("--set", () -> scenario.with(values));
        return changed == null ? scenario : changed;
    }

    /** Ids of the scenario and of those that it starts from, itself first. */
    List<String> lineage(Catalogue catalogue) {
        return catalogue.lineage(word);
    }

    /** The scenario's policy of this id, or the policy of a file. */
    static @Nullable Policy policy(Scenario scenario, String option, String word, Problems problems) {
        return problems.of(option, () -> {
            if (Catalogue.isFile(word)) {
                return Catalogue.policy(Catalogue.file(word), scenario);
            }
            List<String> ids = scenario.policies().stream().map(Policy::id).toList();
            if (!ids.contains(word)) {
                throw unknown("policy", word, ids, ids.isEmpty() ? "a YAML file" : ", or a YAML file");
            }
            return scenario.policy(word);
        });
    }

    /**
     * Baseline first, then the others as they were named.
     *
     * @param usual ids taken when none is named; those that the scenario lacks are left out
     */
    static List<Policy> policies(
            Scenario scenario, String baseline, List<String> named, List<String> usual, Problems problems) {
        List<Policy> chosen = new ArrayList<>();
        Policy base = policy(scenario, "--baseline", baseline, problems);
        if (base != null) {
            chosen.add(base);
        }
        List<String> words = new ArrayList<>(problems.once("--policies", problems.names("--policies", named)));
        if (named.isEmpty()) {
            List<String> known = scenario.policies().stream().map(Policy::id).toList();
            usual.stream().filter(known::contains).forEach(words::add);
        }
        for (String word : words) {
            Policy policy = policy(scenario, "--policies", word, problems);
            if (policy != null && !policy.equals(base)) {
                if (chosen.contains(policy)) {
                    problems.add("--policies", word, "policy '" + policy.id() + "' is given twice", "each once", "");
                } else if (chosen.stream().anyMatch(p -> p.id().equals(policy.id()))) {
                    problems.add(
                            "--policies", word, "two different policies have the id '" + policy.id() + "'", "", "");
                }
                chosen.add(policy);
            }
        }
        return chosen;
    }

    /** The scenario's shock of this id, or the shock of a file. */
    static @Nullable Shock shock(Scenario scenario, String word, Problems problems) {
        return problems.of("--shock", () -> {
            if (Catalogue.isFile(word)) {
                return Catalogue.shock(Catalogue.file(word));
            }
            List<String> ids = new ArrayList<>(List.of("none"));
            scenario.shocks().forEach(s -> ids.add(s.id()));
            if (!ids.contains(word)) {
                throw unknown("shock", word, ids, ", or a YAML file");
            }
            return scenario.shock(word);
        });
    }

    /** Shocks of these words, each once. */
    static List<Shock> shocks(Scenario scenario, List<String> words, Problems problems) {
        List<Shock> under = new ArrayList<>();
        for (String word : problems.once("--shock", problems.names("--shock", words))) {
            Shock shock = shock(scenario, word, problems);
            if (shock == null || under.contains(shock)) {
                continue;
            }
            if (under.stream().anyMatch(s -> s.id().equals(shock.id()))) {
                problems.add("--shock", word, "two different shocks have the id '" + shock.id() + "'", "", "");
            }
            under.add(shock);
        }
        return under;
    }

    /** The scenario with these shocks as its own. */
    static Scenario including(Scenario scenario, List<Shock> shocks) {
        Scenario world = scenario;
        for (Shock shock : shocks) {
            world = world.including(shock);
        }
        return world;
    }

    private static BadInput unknown(String kind, String word, List<String> ids, String more) {
        return new BadInput(new Problem(
                Place.NOWHERE,
                "",
                word,
                "there is no " + kind + " '" + word + "'",
                String.join(", ", ids) + more,
                Nearest.to(word, ids)));
    }
}
