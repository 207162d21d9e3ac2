package org.industrialrainforest.scenarios;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.fit.Calibrated;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.fit.GatePilots;
import org.industrialrainforest.core.fit.TriedSet;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Binding;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.scenario.Numbers;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.tables.KeptTable;
import org.industrialrainforest.engine.lab.CsvLine;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.jspecify.annotations.Nullable;

/**
 * The record of a calibration, as it is kept: {@code SCENARIO.yaml} says what was fitted to what and how, {@code SCENARIO.csv} beside it holds
 * the accepted sets. Records that come with scenarios lie on the class path under {@code rainforest/calibration/}.
 *
 * @param command what was typed
 * @param version of the code
 * @param against facts, as {@link Facts#from()} tells of them
 * @param sets that were tried
 * @param runs of each set in every world
 * @param accepted number of accepted sets
 * @param pilots runs in a round of pilot runs for the gates
 * @param checks runs of the scenario's own values and of the centre
 * @param distanceBefore of the scenario's own values, √(mean z²), z being 1 at the ends of a fact's band
 * @param distanceAfter of the centre
 * @param bestAccepted least distance of an accepted set, over its own few runs
 * @param worstAccepted greatest distance of an accepted set, over its own few runs
 * @param unmeasured facts of kind fit that the scenario has no world or no thing for
 * @param gates shifts that were solved first and held in all that followed
 */
public record CalibrationRecord(
        String scenario,
        String command,
        String version,
        String against,
        long seed,
        int sets,
        int runs,
        int accepted,
        int pilots,
        int checks,
        double distanceBefore,
        double distanceAfter,
        double bestAccepted,
        double worstAccepted,
        List<Fit> facts,
        List<String> unmeasured,
        List<Fitted> parameters,
        List<Shift> gates) {
    private static final String PLACE = "rainforest/calibration/";
    private static final String EXAMPLE = "scenario: shanghai";
    private static final String UNDEFINED = "undefined";
    private static final String HEAD = """
            # Written by the command below; not to be edited. What each key means: docs/decisions/calibration.md.
            # The accepted sets are in the CSV file of the same name.
            """;

    /**
     * A fact that was fitted.
     *
     * @param before its statistic with the scenario's own values; {@code undefined} where it has none
     * @param after its statistic at the centre
     */
    public record Fit(String fact, String metric, double target, double low, double high, String before, String after) {
        public Fit {
            for (String statistic : List.of(before, after)) {
                if (!statistic.equals(UNDEFINED) && !Numbers.isReal(statistic)) {
                    throw new IllegalArgumentException(
                            "'" + statistic + "' is neither a number nor '" + UNDEFINED + "', before or after");
                }
            }
        }

        /** Whether the statistic at the centre lies in the band. */
        public boolean met() {
            return !after.equals(UNDEFINED) && Double.parseDouble(after) >= low && Double.parseDouble(after) <= high;
        }
    }

    /**
     * A parameter that was free.
     *
     * @param low end of the range that was searched
     * @param high other end of it
     * @param before the scenario's own value
     * @param centre median of the accepted sets
     * @param acceptedLow their 5 % quantile
     * @param acceptedHigh their 95 % quantile
     * @param left width between the two over nine tenths of the range: about 1 where the facts say nothing
     */
    public record Fitted(
            String path,
            double low,
            double high,
            double before,
            double centre,
            double acceptedLow,
            double acceptedHigh,
            double left) {}

    /**
     * A gate.
     *
     * @param p pass probability of the stages' table
     * @param attempts in the last round of pilot runs
     * @param passes in the last round of pilot runs
     */
    public record Shift(String path, double p, long attempts, long passes, double shift) {}

    /** A record and the sets that it tells of. */
    public record Kept(CalibrationRecord told, ParameterSets sets) {}

    /** The record of what a calibration found. */
    public static CalibrationRecord of(Calibrated found, String command, String version, String against) {
        List<Fit> facts = new ArrayList<>();
        for (int i = 0; i < found.facts().size(); i++) {
            Fact fact = found.facts().get(i);
            facts.add(new Fit(
                    fact.id(),
                    fact.metric(),
                    fact.target(),
                    fact.low(),
                    fact.high(),
                    text(found.own().statistics()[i]),
                    text(found.centre().statistics()[i])));
        }
        List<Fitted> parameters = found.identified().stream()
                .map(p -> new Fitted(
                        p.parameter().path(),
                        p.parameter().low(),
                        p.parameter().high(),
                        p.parameter().own(),
                        p.centre(),
                        p.low(),
                        p.high(),
                        p.left()))
                .toList();
        GatePilots.Solution solution = found.gates();
        List<Shift> gates = solution == null
                ? List.of()
                : solution.gates().stream()
                        .map(g -> new Shift(g.path(), g.target(), g.attempts(), g.passes(), g.shift()))
                        .toList();
        double[] distances = found.accepted().stream()
                .mapToDouble(TriedSet::distance)
                .sorted()
                .toArray();
        return new CalibrationRecord(
                found.scenario(),
                command,
                version,
                against,
                found.settings().seed(),
                found.settings().sets(),
                found.settings().runs(),
                found.accepted().size(),
                found.settings().pilots(),
                found.settings().checks(),
                found.own().distance(),
                found.centre().distance(),
                distances[0],
                distances[distances.length - 1],
                facts,
                found.unmeasured(),
                parameters,
                gates);
    }

    private static String text(double value) {
        return Double.isNaN(value) ? UNDEFINED : Double.toString(value);
    }

    /**
     * Writes a record and the accepted sets, {@code SCENARIO.yaml} and {@code SCENARIO.csv}.
     *
     * @return the two files
     */
    public static List<Path> write(Calibrated found, String command, String version, String against, Path directory)
            throws IOException {
        CalibrationRecord told = of(found, command, version, against);
        List<String> names = names(found.scenario());
        Path yaml = directory.resolve(names.get(0));
        Path csv = directory.resolve(names.get(1));
        StringBuilder lines = new StringBuilder();
        CsvLine head = new CsvLine().text("set").text("number").text("distance");
        found.free().forEach(f -> head.text(f.path()));
        found.facts().forEach(f -> head.text(f.id()));
        lines.append(head.end());
        for (int set = 0; set < found.accepted().size(); set++) {
            TriedSet one = found.accepted().get(set);
            CsvLine line = new CsvLine().number(set).number(one.number()).real(one.distance());
            found.free().forEach(f -> line.text(String.valueOf(one.values().get(f.path()))));
            for (double statistic : one.statistics()) {
                line.real(statistic);
            }
            lines.append(line.end());
        }
        Files.writeString(csv, lines);
        Files.writeString(yaml, HEAD + ScenarioYaml.record(told));
        return List.of(yaml, csv);
    }

    /** Of the two files of a record. */
    public static List<String> names(String scenario) {
        return List.of(scenario + ".yaml", scenario + ".csv");
    }

    /** The record that comes with a scenario; null when it has none. */
    public static @Nullable Kept with(String scenario) {
        URL yaml = resource(scenario + ".yaml");
        URL csv = resource(scenario + ".csv");
        if (yaml == null) {
            return null;
        }
        if (csv == null) {
            throw new IllegalStateException(PLACE + scenario + ".csv is not on the class path; build the jar again");
        }
        return kept(Written.resource(yaml), Written.resource(csv));
    }

    /**
     * The record of a file, and the sets of the CSV file beside it.
     *
     * @throws BadInput when one of them cannot be read
     */
    public static Kept file(Path yaml) {
        return kept(Written.file(yaml), Written.file(setsOf(yaml)));
    }

    /** The file of a record's sets, beside it; a file of sets alone is its own. */
    public static Path setsOf(Path yaml) {
        String name = String.valueOf(yaml.getFileName());
        return yaml.resolveSibling(name.replaceAll("\\.(ya?ml|csv)$", "") + ".csv");
    }

    private static @Nullable URL resource(String name) {
        return CalibrationRecord.class.getResource("/" + PLACE + name);
    }

    private static Kept kept(Written yaml, Written csv) {
        Node.Mapping node = YamlReader.read(yaml, CalibrationRecord.class, EXAMPLE);
        if (node.get("against") == null) {
            // Records of the time when there were no other facts do not name them.
            node = node.with("against", new Node.Scalar(Facts.STANDARD, false, node.place()));
        }
        CalibrationRecord told = Binding.read(node, CalibrationRecord.class);
        List<String> paths = told.parameters().stream().map(Fitted::path).toList();
        KeptTable table = new KeptTable(csv.name(), csv.text());
        List<Integer> columns = table.places(paths);
        List<SortedMap<String, String>> sets = new ArrayList<>();
        for (KeptTable.Row row : table.rows()) {
            SortedMap<String, String> values = new TreeMap<>();
            for (int p = 0; p < paths.size(); p++) {
                row.number(columns.get(p));
                values.put(paths.get(p), row.text(columns.get(p)));
            }
            sets.add(values);
        }
        table.orThrow();
        if (sets.size() != told.accepted()) {
            throw bad(csv, "holds " + sets.size() + " sets, but " + yaml.name() + " tells of " + told.accepted());
        }
        return new Kept(told, new ParameterSets(told.scenario(), sets));
    }

    private static BadInput bad(Written where, String message) {
        return new BadInput(Problem.of(Place.of(where.name()), "", message));
    }
}
