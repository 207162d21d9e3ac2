package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Numbers;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.ParameterList.Parameter;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.scenarios.CalibrationRecord;
import org.industrialrainforest.scenarios.CalibrationRecord.Kept;
import org.industrialrainforest.scenarios.Catalogue;
import org.industrialrainforest.scenarios.SetsCsv;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which parameter values the pairs of a comparison have. */
final class ParameterOptions {
    private static final String CALIBRATED = "calibrated";
    private static final String BASELINE = "baseline";

    @Option(
            names = "--parameters",
            paramLabel = "calibrated|baseline|FILE",
            description = {
                "calibrated: each pair uses one of the accepted sets; baseline: the scenario's own values; or a file written by 'rainforest calibrate' or 'rainforest match' (default: calibrated where the scenario has sets)."
            })
    @Nullable
    String word;

    /**
     * The sets, without parameters that the scenario, or {@code --set}, gives a value of its own or lacks; {@link ParameterSets#OWN} for the
     * scenario's own values.
     */
    ParameterSets sets(Scenario scenario, ScenarioOptions where, Catalogue catalogue, Problems problems) {
        ParameterSets sets = problems.of("--parameters", () -> sets(scenario, where, catalogue));
        return sets == null ? ParameterSets.OWN : sets;
    }

    private ParameterSets sets(Scenario scenario, ScenarioOptions where, Catalogue catalogue) {
        String asked = word != null ? word : known(where, catalogue) == null ? BASELINE : CALIBRATED;
        if (asked.equals(BASELINE)) {
            return ParameterSets.OWN;
        }
        ParameterSets recorded = read(asked, where, catalogue);
        Scenario calibrated = calibrated(recorded, scenario, where, catalogue);
        double factor = factor(calibrated, scenario, where, catalogue);
        ParameterSets sized = sized(recorded, calibrated, factor);
        ParameterSets sets = sized.without(ownValues(sized, scenario, calibrated.scaled(factor)));
        if (isFile(asked)) {
            for (int set = 0; set < sets.size(); set++) {
                try {
                    scenario.with(sets.set(set));
                } catch (BadInput e) {
                    // The head is line 1.
                    throw e.at(
                            new Place(CalibrationRecord.setsOf(Path.of(asked)).toString(), set + 2, 1));
                }
            }
        }
        return sets;
    }

    /**
     * The sets of a calibration or of a history match, as they are written.
     *
     * @param asked {@code calibrated} for those that come with the scenario or the one it starts from, a record's YAML file, or a CSV file of sets
     */
    static ParameterSets recorded(String asked, ScenarioOptions where, Catalogue catalogue) {
        if (asked.equals(BASELINE)) {
            throw bad(
                    "'" + asked + "' names no sets", CALIBRATED + " where a scenario has sets, or a YAML or CSV file");
        }
        return read(asked, where, catalogue);
    }

    /** The scenario that sets are of: the one that they name where this one starts from it, else the one that was asked for. */
    private static Scenario calibrated(
            ParameterSets recorded, Scenario scenario, ScenarioOptions where, Catalogue catalogue) {
        String of = recorded.of();
        boolean inherited = !scenario.id().equals(of)
                && where.lineage(catalogue).contains(of)
                && catalogue.ids().contains(of);
        return inherited ? catalogue.scenario(of) : where.base(catalogue);
    }

    /** How many times as large as that one the scenario is. */
    private static double factor(Scenario calibrated, Scenario scenario, ScenarioOptions where, Catalogue catalogue) {
        String of = calibrated.id();
        return where.scale() * (scenario.id().equals(of) ? 1 : catalogue.scale(where.word, of));
    }

    private static ParameterSets read(String asked, ScenarioOptions where, Catalogue catalogue) {
        if (SetsCsv.isNamed(asked)) {
            return SetsCsv.read(Catalogue.file(asked), where.base(catalogue));
        }
        if (Catalogue.isFile(asked)) {
            return CalibrationRecord.file(Catalogue.file(asked)).sets();
        }
        if (!asked.equals(CALIBRATED)) {
            throw bad("'" + asked + "' is not known");
        }
        Kept kept = known(where, catalogue);
        if (kept == null) {
            throw bad("scenario " + where.base(catalogue).id() + " has no calibrated sets");
        }
        return kept.sets();
    }

    private static boolean isFile(String asked) {
        return SetsCsv.isNamed(asked) || Catalogue.isFile(asked);
    }

    private static @Nullable Kept known(ScenarioOptions where, Catalogue catalogue) {
        for (String id : where.lineage(catalogue)) {
            Kept kept = CalibrationRecord.with(id);
            if (kept != null) {
                return kept;
            }
        }
        return null;
    }

    /** The sets as a world of another size has them. */
    private static ParameterSets sized(ParameterSets sets, Scenario calibrated, double factor) {
        if (factor == 1) {
            return sets;
        }
        List<SortedMap<String, String>> all = new ArrayList<>();
        for (SortedMap<String, String> one : sets.values()) {
            ParameterList there = ParameterList.of(calibrated.with(one).scaled(factor));
            SortedMap<String, String> scaled = new TreeMap<>();
            for (String path : one.keySet()) {
                Parameter first = there.matching(path).get(0);
                scaled.put(path, first.whole() ? Long.toString((long) first.value()) : Numbers.write(first.value()));
            }
            all.add(scaled);
        }
        return new ParameterSets(sets.of(), all);
    }

    /** Paths at which the scenario has another value than the one that was calibrated, or nothing at all. */
    private static List<String> ownValues(ParameterSets sets, Scenario scenario, Scenario calibrated) {
        ParameterList here = ParameterList.of(scenario);
        ParameterList there = ParameterList.of(calibrated);
        List<String> own = new ArrayList<>();
        for (String path : sets.paths()) {
            List<Double> values = values(here, path);
            if (values.isEmpty() || !values.equals(values(there, path))) {
                own.add(path);
            }
        }
        return own;
    }

    private static List<Double> values(ParameterList parameters, String path) {
        return parameters.matching(path).stream().map(Parameter::value).toList();
    }

    private static BadInput bad(String message) {
        return bad(message, BASELINE + ", calibrated where a scenario has sets, or a YAML or CSV file");
    }

    private static BadInput bad(String message, String allowed) {
        return new BadInput(new Problem(Place.NOWHERE, "", "", message, allowed, ""));
    }
}
