package org.industrialrainforest.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.industrialrainforest.bench.growth.Columns;
import org.industrialrainforest.bench.growth.DsolEvents;
import org.industrialrainforest.bench.growth.Economy;
import org.industrialrainforest.bench.growth.EngineFirms;
import org.industrialrainforest.bench.growth.EngineFirmsAtOnce;
import org.industrialrainforest.bench.growth.MasonAgents;
import org.industrialrainforest.bench.growth.MasonLoop;
import org.industrialrainforest.bench.growth.ObjectLoop;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Catalogue;

/**
 * How fast the engine is beside others, and how fast the model is beside itself at another commit. All that is compared is measured in turn in
 * one JVM, and ratios are taken round by round. Usage: {@code Bench [name=value…]}, names as in {@link #DEFAULTS}.
 */
public final class Bench {
    private static final Map<String, String> DEFAULTS = new TreeMap<>(Map.of(
            "parts", "growth,model,phases,draws",
            "sizes", "1000,10000,100000,1000000",
            "rounds", "11",
            "work", "400000",
            "scenario", "shanghai",
            "policies", "none,rainforest",
            "warmup", "12",
            "base", ""));

    /** Above this, agents and events would need more memory than a laptop has. */
    private static final int MOST_OBJECTS = 2_000_000;

    private static final String LOOP = "object loop, SplittableRandom";

    private final Map<String, String> options;

    private Bench(Map<String, String> options) {
        this.options = options;
    }

    public static void main(String[] args) {
        Map<String, String> options = new TreeMap<>(DEFAULTS);
        for (String arg : args) {
            String[] pair = arg.split("=", 2);
            if (pair.length < 2 || !DEFAULTS.containsKey(pair[0])) {
                throw new IllegalArgumentException(arg + " is none of " + DEFAULTS + ", written name=value");
            }
            options.put(pair[0], pair[1]);
        }
        new Bench(options).run();
    }

    private void run() {
        Set<String> parts = Set.of(option("parts").split(","));
        say("%s", machine());
        if (parts.contains("growth")) {
            growth();
        }
        if (parts.contains("model")) {
            model();
        }
        if (parts.contains("phases")) {
            phases();
        }
        if (parts.contains("draws")) {
            say("%n## Draws, ns%n");
            DrawRatios.main(new String[0]);
        }
        say("%n%s", machine());
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    private int number(String name) {
        return Integer.parseInt(option(name));
    }

    /** Growth with exit, by size. */
    private void growth() {
        say("%n## Growth with exit: ns a firm-month, median (quartiles) of %d rounds%n", number("rounds"));
        say("| firms | way | threads | ns | least | over object loop |%n|--:|---|--:|--:|--:|--:|");
        for (String size : option("sizes").split(",")) {
            int firms = Integer.parseInt(size);
            Map<String, Sample> samples = live(firms, economies(firms));
            Sample loop = samples.get(LOOP + "|1");
            samples.forEach((name, sample) -> {
                String[] way = name.split("\\|");
                say(
                        "| %,d | %s | %s | %s | %.0f | %s |",
                        firms, way[0], way[1], sample.text(0), sample.least(), sample.over(loop).text(2));
            });
            say("%n%,d firms, two threads over one: at once %s, one by one %s, bare columns %s%n",
                    firms,
                    speedUp(samples, "engine, draws at once"),
                    speedUp(samples, "engine, draws one by one"),
                    speedUp(samples, "bare columns, SplittableRandom"));
        }
    }

    private static String speedUp(Map<String, Sample> samples, String way) {
        return samples.get(way + "|1").over(samples.get(way + "|2")).text(2);
    }

    private static Map<String, IntFunction<Economy>> economies(int firms) {
        Map<String, IntFunction<Economy>> all = new LinkedHashMap<>();
        all.put("engine, draws at once|1", n -> new EngineFirmsAtOnce(n, 1));
        all.put("engine, draws at once|2", n -> new EngineFirmsAtOnce(n, 2));
        all.put("engine, draws one by one|1", n -> new EngineFirms(n, 1));
        all.put("engine, draws one by one|2", n -> new EngineFirms(n, 2));
        if (firms <= MOST_OBJECTS) {
            all.put("MASON 14.0, a steppable per firm|1", MasonAgents::new);
            all.put("DSOL 4.3.2, an event per firm|1", DsolEvents::new);
        }
        all.put("MASON 14.0, object loop|1", MasonLoop::new);
        all.put(LOOP + "|1", ObjectLoop::new);
        all.put("bare columns, SplittableRandom|1", n -> new Columns(n, 1));
        all.put("bare columns, SplittableRandom|2", n -> new Columns(n, 2));
        return all;
    }

    private Map<String, Sample> live(int firms, Map<String, IntFunction<Economy>> ways) {
        int rounds = number("rounds");
        int months = Math.max(1, number("work") / firms);
        List<Economy> economies = new ArrayList<>();
        ways.values().forEach(way -> economies.add(way.apply(firms)));
        double[][] each = new double[ways.size()][rounds];
        // Rounds below 0 let the compiler do its work.
        for (int round = firms > 100_000 ? -1 : -3; round < rounds; round++) {
            for (int i = 0; i < economies.size(); i++) {
                economies.get(i).rest();
                long before = System.nanoTime();
                economies.get(i).live(months);
                if (round >= 0) {
                    each[i][round] = (double) (System.nanoTime() - before) / ((double) firms * months);
                }
            }
        }
        Map<String, Sample> samples = new LinkedHashMap<>();
        int i = 0;
        for (String name : ways.keySet()) {
            Economy economy = economies.get(i);
            check(name, economy, (double) firms * months * (rounds + (firms > 100_000 ? 1 : 3)));
            economy.rest();
            economy.close();
            samples.put(name, new Sample(each[i++]));
        }
        return samples;
    }

    /** A way that left out firms or exits would be fast. */
    private static void check(String name, Economy economy, double firmMonths) {
        double exits = economy.left() / firmMonths;
        double error = Math.sqrt(.005 / firmMonths);
        if (economy.asked() != firmMonths || Math.abs(exits - .005) > 6 * error) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%s asked %d times in %.0f firm-months and %.5f of the firms left",
                    name,
                    economy.asked(),
                    firmMonths,
                    exits));
        }
    }

    /** Whole runs, of this commit and of another. */
    private void model() {
        Map<String, Function<String[], double[]>> commits = new LinkedHashMap<>();
        commits.put("now", new WholeModel());
        if (!option("base").isEmpty()) {
            commits.put("base", OtherCommit.meter(Path.of(option("base"))));
        }
        say("%n## Whole runs of %s, per live firm-month, %d runs each%n", option("scenario"), number("rounds"));
        say("| commit | policy | threads | clock, ns | least | processor, ns | now / base | bytes allocated | bytes a live row (declared) | two threads |");
        say("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (String policy : option("policies").split(",")) {
            policy(policy, commits);
        }
    }

    private void policy(String policy, Map<String, Function<String[], double[]>> commits) {
        int rounds = number("rounds");
        Map<String, double[][]> clock = new LinkedHashMap<>();
        Map<String, double[][]> processor = new LinkedHashMap<>();
        Map<String, double[]> last = new LinkedHashMap<>();
        for (int round = -number("warmup"); round < rounds; round++) {
            for (Map.Entry<String, Function<String[], double[]>> commit : commits.entrySet()) {
                for (int threads = 1; threads <= 2; threads++) {
                    double[] one = commit.getValue().apply(run(policy, Math.max(0, round), threads, false));
                    if (round >= 0) {
                        double months = one[WholeModel.FIRM_MONTHS];
                        clock.computeIfAbsent(commit.getKey(), c -> new double[2][rounds])[threads - 1][round] =
                                one[WholeModel.CLOCK] / months;
                        processor.computeIfAbsent(commit.getKey(), c -> new double[2][rounds])[threads - 1][round] =
                                one[WholeModel.PROCESSOR] / months;
                        if (threads == 1) {
                            last.put(commit.getKey(), one);
                        }
                    }
                }
            }
        }
        commits.forEach((commit, meter) -> {
            double[] memory = meter.apply(run(policy, 0, 1, true));
            double[] one = java.util.Objects.requireNonNull(last.get(commit));
            double[][] times = java.util.Objects.requireNonNull(clock.get(commit));
            for (int threads = 1; threads <= 2; threads++) {
                Sample sample = new Sample(times[threads - 1]);
                double[][] base = clock.get("base");
                say(
                        "| %s | %s | %d | %s | %.0f | %s | %s | %s | %s | %s |",
                        commit,
                        policy,
                        threads,
                        sample.text(0),
                        sample.least(),
                        threads == 1 ? new Sample(processor.get(commit)[0]).text(0) : "",
                        base == null || commit.equals("base") ? "" : ratio(sample, new Sample(base[threads - 1])),
                        threads == 1
                                ? String.format(
                                        Locale.ROOT,
                                        "%.1f",
                                        one[WholeModel.ALLOCATED] / one[WholeModel.FIRM_MONTHS])
                                : "",
                        threads == 1
                                ? String.format(
                                        Locale.ROOT,
                                        "%.0f (%.0f)",
                                        memory[WholeModel.HELD] / memory[WholeModel.FIRMS],
                                        memory[WholeModel.DECLARED])
                                : "",
                        threads == 2 ? new Sample(times[0]).over(sample).text(2) + " ×" : "");
            }
        });
    }

    /** Of medians round by round, and of the least. */
    private static String ratio(Sample now, Sample base) {
        return String.format(Locale.ROOT, "%s, least %.2f", now.over(base).text(2), now.least() / base.least());
    }

    private String[] run(String policy, int replicate, int threads, boolean memory) {
        return new String[] {
            option("scenario"),
            policy,
            Integer.toString(replicate),
            Integer.toString(threads),
            Boolean.toString(memory)
        };
    }

    private void phases() {
        Scenario scenario = Catalogue.standard().scenario(option("scenario"));
        say("%n## Phases: ns a firm-month, the least of %d repeats of each month, summed%n", number("rounds"));
        List<String> policies = List.of(option("policies").split(","));
        List<Phases> all = policies.stream()
                .map(policy -> Phases.of(scenario, policy, number("rounds")))
                .toList();
        say("| phase | %s |%n|---|%s", String.join(" | ", policies), "--:|".repeat(policies.size()));
        double[] sums = new double[all.size()];
        for (int phase = 0; phase < all.get(0).names().size(); phase++) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < sums.length; i++) {
                double each = all.get(i).each(phase);
                sums[i] += each;
                row.append(String.format(Locale.ROOT, " %.1f |", each));
            }
            say("| %s |%s", all.get(0).names().get(phase), row);
        }
        StringBuilder row = new StringBuilder();
        Arrays.stream(sums).forEach(sum -> row.append(String.format(Locale.ROOT, " %.0f |", sum)));
        say("| all |%s", row);
    }

    /** What ran where, and how busy it was. */
    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "Machine: %s, commit %s, %s, %d processors, %s %s, Java %s, heap up to %d MiB, load %.1f",
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("commit", "unknown"),
                processor(),
                runtime.availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version(),
                runtime.maxMemory() >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() {
        Path file = Path.of("/proc/cpuinfo");
        if (Files.isReadable(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith("model name")) {
                        return line.substring(line.indexOf(':') + 2);
                    }
                }
            } catch (IOException e) {
                return System.getProperty("os.arch");
            }
        }
        return System.getProperty("os.arch");
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
