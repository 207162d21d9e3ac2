package org.industrialrainforest.core.fit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tables.FileFault;
import org.industrialrainforest.core.tables.KeptTable;
import org.industrialrainforest.engine.lab.CsvLine;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a calibration in a directory while it goes on: {@code gates.csv} and {@code tried.csv}, a line for each set when it has been tried. A
 * line that was broken off counts as not written.
 */
public final class CalibrationCsv implements CalibrationLog {
    /** Of the files. */
    public static final List<String> NAMES = List.of("gates.csv", "tried.csv");

    private static final List<String> HEAD =
            List.of("plan", "rounds", "converged", "path", "p", "attempts", "passes", "shift");

    private final Path sets;
    private final Path gates;
    private final String plan;
    private final String what;
    private final Map<Integer, double[]> known = new TreeMap<>();
    private List<String> paths = List.of();

    /** The log of a calibration. */
    public CalibrationCsv(Path directory, String plan) {
        this(directory, plan, "calibration");
    }

    /**
     * A log in a directory that exists.
     *
     * @param plan digest of all that the results depend on
     * @param what it is of, for a message
     */
    public CalibrationCsv(Path directory, String plan, String what) {
        this.what = what;
        this.sets = directory.resolve("tried.csv");
        this.gates = directory.resolve("gates.csv");
        this.plan = plan;
    }

    /**
     * Reads what was tried before.
     *
     * @throws BadInput when the directory holds a calibration of another plan, or a table that was changed
     */
    @Override
    public void begin(List<String> parameters, List<String> facts) {
        paths = List.copyOf(parameters);
        List<String> head = new ArrayList<>(List.of("plan", "number", "distance"));
        head.addAll(parameters);
        head.addAll(facts);
        known.clear();
        String kept = complete(sets);
        if (!kept.isEmpty()) {
            KeptTable table = new KeptTable(sets.toString(), kept);
            refuseAnother(table);
            for (KeptTable.Row row : table.columns(head).rows()) {
                int number = row.whole(1);
                int first = 3 + parameters.size();
                row.number(2);
                IntStream.range(3, first).forEach(row::number);
                double[] statistics = IntStream.range(first, head.size())
                        .mapToDouble(row::defined)
                        .toArray();
                if (known.put(number, statistics) != null && number >= 0) {
                    row.problem(1, "stands twice", "each set once");
                }
            }
            table.orThrow();
        }
        write(sets, kept.isEmpty() ? String.join(",", head) + "\n" : kept); // without what was broken off
    }

    @Override
    public double @Nullable [] statistics(int number) {
        double[] one = known.get(number);
        return one == null ? null : one.clone();
    }

    @Override
    public void tried(TriedSet set) {
        CsvLine line = new CsvLine().text(plan).number(set.number()).real(set.distance());
        paths.forEach(path -> line.text(String.valueOf(set.values().get(path))));
        for (double statistic : set.statistics()) {
            line.real(statistic);
        }
        for (double statistic : set.held()) {
            line.real(statistic);
        }
        try {
            Files.writeString(sets, line.end(), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw FileFault.cannotWrite(sets, e);
        }
    }

    @Override
    public GatePilots.@Nullable Solution gates(Scenario scenario) {
        String kept = complete(gates);
        if (kept.isEmpty()) {
            return null;
        }
        KeptTable table = new KeptTable(gates.toString(), kept);
        refuseAnother(table);
        List<String> paths = GatePilots.paths(scenario);
        List<GatePilots.Gate> solved = new ArrayList<>();
        TreeMap<String, String> shifts = new TreeMap<>();
        int rounds = 0;
        boolean converged = true;
        for (KeptTable.Row row : table.columns(HEAD).rows()) {
            rounds = row.whole(1);
            converged = row.word(2, List.of("true", "false")).equals("true");
            String path = row.word(3, paths);
            double shift = row.number(7);
            if (shifts.put(path, row.text(7)) != null) {
                row.problem(3, "stands twice", "each gate once");
            }
            solved.add(new GatePilots.Gate(path, row.number(4), row.whole(5), row.whole(6), shift));
        }
        table.orThrow();
        if (solved.size() != paths.size()) {
            String missing = paths.stream()
                    .filter(path -> !shifts.containsKey(path))
                    .findFirst()
                    .orElse("");
            throw new BadInput(Problem.of(
                    Place.of(gates.toString()),
                    "",
                    "has no line of gate " + missing + "; remove the file to solve anew"));
        }
        try {
            return new GatePilots.Solution(scenario.with(shifts), solved, rounds, converged);
        } catch (BadInput e) {
            throw e.at(Place.of(gates.toString()));
        }
    }

    /** Written whole or not at all. */
    @Override
    public void solved(GatePilots.Solution solution) {
        StringBuilder text = new StringBuilder(String.join(",", HEAD) + "\n");
        for (GatePilots.Gate gate : solution.gates()) {
            text.append(new CsvLine()
                    .text(plan)
                    .number(solution.rounds())
                    .text(Boolean.toString(solution.converged()))
                    .text(gate.path())
                    .real(gate.target())
                    .number(gate.attempts())
                    .number(gate.passes())
                    .real(gate.shift())
                    .end());
        }
        write(gates, text.toString());
    }

    /** Another plan's table may have other columns: that is said first. */
    private void refuseAnother(KeptTable table) {
        Place other = table.firstOther("plan", plan);
        if (other != null) {
            throw new BadInput(
                    Problem.of(
                            other,
                            "",
                            "belongs to a " + what
                                    + " of another scenario, version or with other options; name another directory or remove it"));
        }
    }

    /** Complete lines; none when there is no such file. */
    private static String complete(Path file) {
        String text = Files.exists(file) ? KeptTable.text(file) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private static void write(Path file, String text) {
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text);
            Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw FileFault.cannotWrite(file, e);
        }
    }
}
