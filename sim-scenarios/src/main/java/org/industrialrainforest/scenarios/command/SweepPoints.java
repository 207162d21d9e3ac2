package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.industrialrainforest.core.tables.FileFault;
import org.industrialrainforest.engine.design.Design;
import org.industrialrainforest.engine.design.FullGrid;
import org.industrialrainforest.engine.design.LatinHypercube;
import org.industrialrainforest.engine.design.OneAtATime;
import org.industrialrainforest.engine.design.SobolSequence;
import org.industrialrainforest.engine.explore.Factor;
import org.industrialrainforest.engine.explore.Space;
import org.industrialrainforest.engine.lab.Model;

/** Reads which points a sweep has; what is wrong is noted. */
final class SweepPoints {
    static final List<String> DESIGNS = List.of("lhs", "orthogonal", "sobol", "grid", "one-at-a-time");

    /** Those that draw futures at random; the others lay a lattice. */
    static final List<String> SAMPLES = List.of("lhs", "orthogonal", "sobol");

    private static final int MOST = 1_000_000;

    private final Model<?> model;
    private final SpaceOptions options;
    private final long seed;
    private final Problems problems;

    SweepPoints(Model<?> model, SpaceOptions options, long seed, Problems problems) {
        this.model = model;
        this.options = options;
        this.seed = seed;
        this.problems = problems;
    }

    /** Every setting of the levers, in an order that interleaves; one that changes nothing where there are none. */
    List<SortedMap<String, String>> settings(List<String> levers, int levels) {
        List<String> paths = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        for (String lever : levers) {
            if (lever.contains("=") && !lever.contains("..")) {
                Assignment one = problems.of("--lever", () -> Assignment.parse(lever));
                if (one != null) {
                    String path = options.whole(one.path());
                    paths.add(path);
                    values.add(one.values());
                }
            } else {
                for (Factor factor : options.factors("--lever", List.of(lever), problems)) {
                    paths.add(factor.path());
                    values.add(Arrays.stream(FullGrid.of(seed, levels).points(1))
                            .map(row -> factor.text(row[0]))
                            .distinct()
                            .toList());
                }
            }
        }
        new Overlap(problems).within("--lever", paths);
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            ExplorationTask.allowed(
                    model,
                    "--lever",
                    values.get(i).stream().map(v -> Map.of(path, v)).toList(),
                    problems);
        }
        if (paths.isEmpty() || values.stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b) > MOST) {
            if (!paths.isEmpty()) {
                problems.add("--lever", "", "the levers have over a million combinations", "fewer values", "");
            }
            return List.of(new TreeMap<>());
        }
        int[] sizes = values.stream().mapToInt(List::size).toArray();
        List<SortedMap<String, String>> settings = new ArrayList<>();
        for (double[] row : FullGrid.of(seed, sizes).points(sizes.length)) {
            SortedMap<String, String> setting = new TreeMap<>();
            for (int i = 0; i < row.length; i++) {
                int place = sizes[i] == 1 ? 0 : (int) Math.round(row[i] * (sizes[i] - 1));
                setting.put(paths.get(i), values.get(i).get(place));
            }
            settings.add(setting);
        }
        return settings;
    }

    /** The futures of a design over the uncertainties; the scenario's own parameters where there are none. */
    List<SortedMap<String, String>> futures(List<String> patterns, String design, int points, int levels) {
        List<Factor> factors = options.factors("--uncertainty", patterns, problems);
        if (factors.isEmpty()) {
            return List.of(new TreeMap<>());
        }
        new Overlap(problems)
                .within("--uncertainty", factors.stream().map(Factor::path).toList());
        Space space = new Space(factors);
        Design of = switch (design) {
            case "orthogonal" -> LatinHypercube.nearlyOrthogonal(points, seed);
            case "sobol" -> SobolSequence.scrambled(points, seed);
            case "grid" -> FullGrid.of(seed, levels);
            case "one-at-a-time" -> OneAtATime.around(space.own(), levels);
            default -> LatinHypercube.of(points, seed);
        };
        try {
            List<SortedMap<String, String>> futures = space.points(of.points(space.size()));
            return futures.stream().distinct().toList();
        } catch (IllegalArgumentException e) {
            problems.add("--design", design, String.valueOf(e.getMessage()), "", "");
            return List.of(new TreeMap<>());
        }
    }

    /** Notes a parameter that is a lever and an uncertainty. */
    void apart(List<SortedMap<String, String>> settings, List<SortedMap<String, String>> futures) {
        new Overlap(problems)
                .between(
                        List.copyOf(settings.get(0).keySet()),
                        List.copyOf(futures.get(0).keySet()));
    }

    /** Points of a file. */
    List<SortedMap<String, String>> file(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            problems.add("--from", file.toString(), "cannot be read: " + FileFault.reason(e), "", "");
            return List.of(new TreeMap<>());
        }
        List<SortedMap<String, String>> points = new ArrayList<>();
        List<String> head =
                lines.isEmpty() ? List.of() : List.of(lines.get(0).strip().split(",", -1));
        int skipped = head.isEmpty() || !head.get(0).equals("point") ? 0 : 1;
        for (int l = 1; l < lines.size(); l++) {
            String[] cells = lines.get(l).strip().split(",", -1);
            if (cells.length != head.size()) {
                problems.add(
                        "--from",
                        file + " line " + (l + 1),
                        "line " + (l + 1) + " has " + cells.length + " values and the head " + head.size(),
                        "one value for each path",
                        "");
                break;
            }
            SortedMap<String, String> point = new TreeMap<>();
            for (int c = skipped; c < cells.length; c++) {
                point.put(head.get(c).strip(), cells[c].strip());
            }
            points.add(point);
        }
        if (points.isEmpty()) {
            problems.add(
                    "--from", file.toString(), "holds no point", "a head of paths, then a line for each point", "");
            return List.of(new TreeMap<>());
        }
        ExplorationTask.allowed(model, "--from", points.subList(0, 1), problems);
        return points;
    }
}
