package org.industrialrainforest.core.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.industrialrainforest.core.experiment.Calibrated.Tried;
import org.industrialrainforest.core.outcome.CsvLine;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a calibration in a directory while it goes on: {@code gates.csv} and {@code tried.csv}, a line for each set when it has been tried. A
 * line that was broken off counts as not written.
 */
public final class CalibrationCsv implements CalibrationLog {
    /** Of the files. */
    public static final List<String> NAMES = List.of("gates.csv", "tried.csv");

    private final Path sets;
    private final Path gates;
    private final String plan;
    private final Map<Integer, double[]> known = new TreeMap<>();
    private List<String> paths = List.of();

    /**
     * A log in a directory that exists.
     *
     * @param plan digest of all that the results depend on
     */
    public CalibrationCsv(Path directory, String plan) {
        this.sets = directory.resolve("tried.csv");
        this.gates = directory.resolve("gates.csv");
        this.plan = plan;
    }

    /**
     * Reads what was tried before.
     *
     * @throws BadInput when the directory holds a calibration of another plan
     */
    @Override
    public void begin(List<String> parameters, List<String> facts) {
        paths = List.copyOf(parameters);
        List<String> head = new ArrayList<>(List.of("plan", "number", "distance"));
        head.addAll(parameters);
        head.addAll(facts);
        List<String> lines = lines(sets);
        known.clear();
        for (String line : lines.isEmpty() ? lines : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            refuseAnother(sets, cells.get(0));
            if (cells.size() == head.size()) {
                double[] statistics = cells.subList(cells.size() - facts.size(), cells.size()).stream()
                        .mapToDouble(c -> c.isEmpty() ? Double.NaN : Double.parseDouble(c))
                        .toArray();
                known.put(Integer.parseInt(cells.get(1)), statistics);
            }
        }
        if (lines.isEmpty()) {
            write(sets, String.join(",", head) + "\n");
        } else {
            write(sets, String.join("\n", lines) + "\n"); // without what was broken off
        }
    }

    @Override
    public double @Nullable [] statistics(int number) {
        double[] one = known.get(number);
        return one == null ? null : one.clone();
    }

    @Override
    public void tried(Tried set) {
        CsvLine line = new CsvLine().text(plan).number(set.number()).real(set.distance());
        paths.forEach(path -> line.text(String.valueOf(set.values().get(path))));
        for (double statistic : set.statistics()) {
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
        List<String> lines = lines(gates);
        if (lines.size() < 2) {
            return null;
        }
        List<GatePilots.Gate> solved = new ArrayList<>();
        TreeMap<String, String> shifts = new TreeMap<>();
        int rounds = 0;
        boolean converged = true;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            refuseAnother(gates, cells[0]);
            rounds = Integer.parseInt(cells[1]);
            converged = Boolean.parseBoolean(cells[2]);
            shifts.put(cells[3], cells[7]);
            solved.add(new GatePilots.Gate(
                    cells[3],
                    Double.parseDouble(cells[4]),
                    Long.parseLong(cells[5]),
                    Long.parseLong(cells[6]),
                    Double.parseDouble(cells[7])));
        }
        return new GatePilots.Solution(scenario.with(shifts), solved, rounds, converged);
    }

    /** Written whole or not at all. */
    @Override
    public void solved(GatePilots.Solution solution) {
        StringBuilder text = new StringBuilder("plan,rounds,converged,path,p,attempts,passes,shift\n");
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

    private void refuseAnother(Path file, String itsPlan) {
        if (!itsPlan.equals(plan)) {
            throw new BadInput(
                    Problem.of(
                            Place.of(file.toString()),
                            "",
                            "belongs to a calibration of another scenario, version or with other options; name another directory or remove it"));
        }
    }

    /** Complete lines; none when there is no such file. */
    private static List<String> lines(Path file) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw FileFault.cannotRead(file, e);
        }
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
