package org.industrialrainforest.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.design.SobolSequence;
import org.industrialrainforest.engine.lab.Parallel;
import org.industrialrainforest.engine.random.Draws;

/**
 * History matching in waves (Craig et al. 1997; Vernon, Goldstein and Bower 2010, doi:10.1214/10-BA524; of models with chance Andrianakis et al. 2015,
 * doi:10.1371/journal.pcbi.1003968). A wave runs the model at points that fill what is not ruled out yet, makes an emulator of each output from all
 * points there, and rules out what is implausible. What is left is no posterior: it says which points cannot be told from the targets.
 *
 * <p>The result is a pure function of model, targets and settings; threads change nothing.
 */
public final class Waves {
    private final Simulator model;
    private final List<Target> targets;
    private final Settings settings;

    /** A model with parameters laid over the unit cube. */
    public interface Simulator {
        /** Number of parameters. */
        int dimensions();

        /** Whether the model can be run at a point; asked by several threads. Where no point of a first sample is refused, no other is asked about. */
        default boolean allows(double... point) {
            return true;
        }

        /**
         * Runs the model at points, outputs in the order of the targets. Points that turn out not to be allowed may be left out, and others may be
         * moved a little, as to whole numbers.
         *
         * @param first number of the first point, from 1
         */
        List<Simulated> run(int first, double[][] points);
    }

    /**
     * How it is done.
     *
     * @param waves at least 1
     * @param points to be run in each, at least 8
     * @param judged points that fill the region and are judged by emulators, at least 100
     * @param sweeps moves of each of these wherever they have to fill a region again
     * @param members that are wanted of the region, at most so many as are judged
     */
    public record Settings(int waves, int points, int judged, int sweeps, int members, Cut cut, long seed) {
        /** @throws IllegalArgumentException if a number is out of its range */
        public Settings {
            if (waves < 1
                    || points < 8
                    || judged < 100
                    || judged < points
                    || sweeps < 1
                    || members < 1
                    || members > judged) {
                throw new IllegalArgumentException(
                        waves + " waves of " + points + " points, " + judged + " judged, "
                                + sweeps + " sweeps and " + members
                                + " members; at least 1 wave, 8 points, 100 judged and as many as points and members, 1 sweep, 1 member");
            }
        }
    }

    /** @throws IllegalArgumentException if there is no target */
    public Waves(Simulator model, List<Target> targets, Settings settings) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("nothing to be matched; name at least one target");
        }
        this.model = model;
        this.targets = List.copyOf(targets);
        this.settings = settings;
    }

    /** Does it. Ends early where nothing is left, or where no output can be emulated. */
    public Matched match(int threads) {
        Population population = new Population(settings.seed(), threads);
        Narrowing narrowing = new Narrowing(population, settings.sweeps(), threads);
        List<Simulated> all = new ArrayList<>();
        List<Wave> waves = new ArrayList<>();
        Region region = new Region(settings.cut(), List.of());
        double[][] filling = allowed(population.spread(settings.judged(), model.dimensions()), threads);
        // Asking is dear: where none of so many points is refused, no other one is asked about.
        Predicate<double[]> allowed = filling.length == settings.judged() ? point -> true : model::allows;
        Share total = Share.ALL;
        for (int number = 1; number <= settings.waves() && filling.length > 1; number++) {
            List<Simulated> fresh = model.run((number - 1) * settings.points() + 1, next(number, filling, population));
            all.addAll(fresh);
            Region before = region;
            List<Simulated> used =
                    all.stream().filter(one -> before.holds(one.point())).toList();
            Map<Target, Emulator> emulators = emulators(used, threads);
            List<Emulator> wave = List.copyOf(emulators.values());
            Predicate<double[]> within = point -> before.holds(point) && allowed.test(point);
            region = before.and(wave);
            List<Wave.Ruling> rulings = rulings(region, filling, threads);
            Narrowing.Left left = narrowing.left(region, filling, within);
            filling = left.points();
            total = total.times(left.share());
            waves.add(new Wave(
                    number,
                    fresh.size(),
                    used.size(),
                    wave,
                    targets.stream()
                            .filter(t -> !emulators.containsKey(t))
                            .map(Target::name)
                            .toList(),
                    rulings,
                    left.share(),
                    total,
                    population.moved(),
                    left.least(),
                    Planted.of(settings.cut(), used, wave, new Draws(settings.seed(), number))));
        }
        double[][] members = members(filling, population);
        Region found = region;
        return new Matched(
                waves,
                found,
                filling,
                members,
                Parts.of(members, threads, point -> found.holds(point) && allowed.test(point)));
    }

    private double[][] allowed(double[][] points, int threads) {
        record Asked(int point, boolean allowed) {}
        boolean[] may = new boolean[points.length];
        Parallel.forEach(
                threads,
                IntStream.range(0, points.length).boxed().toList(),
                i -> new Asked(i, model.allows(points[i])),
                one -> may[one.point()] = one.allowed());
        return IntStream.range(0, points.length)
                .filter(i -> may[i])
                .mapToObj(i -> points[i])
                .toArray(double[][]::new);
    }

    private double[][] next(int number, double[][] filling, Population population) {
        if (number == 1) {
            return SobolSequence.scrambled(settings.points(), settings.seed()).points(model.dimensions());
        }
        double[][] mixed = population.byLot(filling, number);
        return Arrays.copyOf(mixed, Math.min(settings.points(), mixed.length));
    }

    private Map<Target, Emulator> emulators(List<Simulated> used, int threads) {
        record Made(int output, List<Emulator> emulator) {}
        Map<Integer, Emulator> made = new TreeMap<>();
        Parallel.forEach(
                threads,
                IntStream.range(0, targets.size()).boxed().toList(),
                output -> {
                    Emulator one = Emulator.of(targets.get(output), output, used);
                    return new Made(output, one == null ? List.of() : List.of(one));
                },
                one -> one.emulator().forEach(emulator -> made.put(one.output(), emulator)));
        Map<Target, Emulator> byTarget = new LinkedHashMap<>();
        made.forEach((output, emulator) -> byTarget.put(targets.get(output), emulator));
        return byTarget;
    }

    /** What each output of the last wave rules out of the region before it. */
    private List<Wave.Ruling> rulings(Region region, double[][] filling, int threads) {
        int wave = region.waves().size() - 1;
        List<Emulator> emulators = region.waves().get(wave);
        double limit = settings.cut().limit();
        int[] out = new int[emulators.size()];
        int[] alone = new int[emulators.size()];
        Parallel.forEach(threads, List.of(filling), point -> region.implausibilities(wave, point), off -> {
            long beyond = Arrays.stream(off).filter(v -> v > limit).count();
            for (int k = 0; k < off.length; k++) {
                out[k] += off[k] > limit ? 1 : 0;
                alone[k] += off[k] > limit && beyond == 1 ? 1 : 0;
            }
        });
        return IntStream.range(0, out.length)
                .mapToObj(k -> new Wave.Ruling(
                        emulators.get(k).target().name(),
                        (double) out[k] / filling.length,
                        (double) alone[k] / filling.length))
                .toList();
    }

    private double[][] members(double[][] filling, Population population) {
        Map<List<Double>, double[]> different = new LinkedHashMap<>();
        for (double[] point : population.byLot(filling, 0)) {
            different.putIfAbsent(Arrays.stream(point).boxed().toList(), point);
        }
        return different.values().stream().limit(settings.members()).toArray(double[][]::new);
    }
}
