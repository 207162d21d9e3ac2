package org.industrialrainforest.examples.hopenhayn;

import java.util.List;
import org.industrialrainforest.engine.lab.*;
import org.industrialrainforest.engine.random.*;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.*;

/** Hopenhayn (1992): a firm stays while it pays, free entry fixes the price. A month of the engine is a year. */
public record Hopenhayn(
        String id,
        String version,
        List<Parameter> parameters,
        List<Treatment> treatments,
        List<Outcome<Hopenhayn.Industry>> outcomes)
        implements Model<Hopenhayn.Industry> {
    private static final Parameter FIXED = Parameter.of("cost.fixed", "yearly wages", "c", 1, .5, 2);
    private static final Parameter ENTRY = Parameter.of("cost.entry", "yearly wages", "c_e", 2, .5, 10);

    /** The model; its outcomes are means over the years after the burn-in. */
    public Hopenhayn() {
        this(
                "hopenhayn",
                "1",
                List.of(FIXED, ENTRY),
                List.of(
                        new Treatment("free", "nothing is done"),
                        new Treatment("subsidy", "half the cost of entry is paid"),
                        new Treatment("dear", "fixed costs are a quarter higher")),
                List.of(
                        Outcome.of("price", "wages", "price p", i -> i.price),
                        Outcome.of("threshold", "ln", "exit threshold z*", i -> i.threshold),
                        Outcome.of("firms", "firms", "firms", i -> i.produced.get(0) / Industry.YEARS),
                        Outcome.of("size", "workers", "mean size", i -> i.jobs.get(0) / i.produced.get(0)),
                        Outcome.of("exits", "per year", "exit rate", i -> i.exits.get(0) / i.produced.get(0)),
                        Outcome.of("entrants", "per year", "entrants", i -> i.entrants.get(0) / Industry.YEARS)));
    }

    @Override
    public Run<Industry> start(RunSpec spec, Values values) {
        Industry industry = new Industry(
                values.of(FIXED) * (spec.treatment().equals("dear") ? 1.25 : 1),
                values.of(ENTRY) * (spec.treatment().equals("subsidy") ? .5 : 1));
        Schedule year = new Schedule(List.of(
                Phase.of("produce and leave", industry::produceAndLeave),
                Phase.of("renew and enter", industry::renewAndEnter, Industry.SHOCKS, Industry.ENTRIES)));
        Simulation run = Simulation.of(year)
                .key(spec.seed(), spec.replicate())
                .tables(industry.firms, industry.sums)
                .begin();
        return new SimulatedRun<>(spec, run, 2 * Industry.YEARS - 1, () -> industry);
    }

    /** Compares the treatments. */
    public static void main(String[] arguments) {
        System.out.println(Experiment.of(new Hopenhayn()).runs(10).compare(RunExecutor.local(2)));
    }

    /** The firms of one run, and what they know of the equilibrium. */
    public static final class Industry {
        static final double THETA = .64;
        private static final double BETA = .95;
        private static final double RHO = .9;
        private static final double SIGMA = .1;
        private static final double SPREAD = SIGMA / Math.sqrt(1 - RHO * RHO);
        private static final double STEP = SPREAD / 10;
        private static final int JOBS = 5000;
        private static final int YEARS = 150;
        private static final Process SHOCKS = Process.monthly("shock", "z");
        private static final Process ENTRIES = Process.lifelong("entry", "z");
        private static final Draw SHOCK = SHOCKS.draw("z");
        private static final Draw FIRST = ENTRIES.draw("z");
        private final Table firms = new Table("firm") {};
        private final Reals z = firms.own("z", "ln", "log productivity");
        private final Table sums = new Table("sum") {};
        private final Reals produced = sums.own("produced", "firm-years", "firms that produced");
        private final Reals jobs = sums.own("jobs", "worker-years", "employment");
        private final Reals exits = sums.own("exits", "firms", "firms that left");
        private final Reals entrants = sums.own("entrants", "firms", "firms that entered");
        private final double price;
        private final double threshold;
        private double unit = 1;

        /** Finds v = π + β max(0, E v′), and n₀ = (θp)^(1/(1−θ)) at which entry just pays, E v(entrant) = c_e. */
        private Industry(double fixed, double entry) {
            sums.add(Identity.of("industry"));
            double[] v = new double[121];
            double[] later = new double[v.length];
            for (int sweep = 0; sweep < 500; sweep++) {
                double[] last = v.clone();
                for (int i = 0; i < v.length; i++) {
                    later[i] = mean(last, RHO * STEP * (i - 60), SIGMA);
                    v[i] = (1 - THETA) / THETA * size(STEP * (i - 60)) - fixed + BETA * Math.max(0, later[i]);
                }
                unit += .01 * (entry - mean(v, 0, SPREAD));
            }
            int i = 1;
            while (later[i] <= 0) {
                i++;
            }
            price = StrictMath.pow(unit, 1 - THETA) / THETA;
            threshold = STEP * (i - 60) - later[i] / (later[i] - later[i - 1]) * STEP;
        }

        private static double mean(double[] values, double centre, double sd) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                double x = (STEP * (i - 60) - centre) / sd;
                sum += DeterministicMath.exp(-x * x / 2) * values[i];
            }
            return sum * STEP / (sd * Math.sqrt(2 * Math.PI));
        }

        private double size(double productivity) {
            return unit * DeterministicMath.exp(productivity / (1 - THETA));
        }

        private void produceAndLeave(Tick tick) {
            int counts = tick.month() < YEARS ? 0 : 1;
            for (int row : firms.byIdentity()) {
                produced.add(0, counts);
                jobs.add(0, counts * size(z.get(row)));
                if (z.get(row) < threshold) {
                    exits.add(0, counts);
                    firms.remove(row);
                }
            }
        }

        private void renewAndEnter(Tick tick) {
            double vacant = JOBS;
            for (int row : firms.byIdentity()) {
                z.set(row, RHO * z.get(row) + SIGMA * tick.draws().normal(SHOCK, firms.id(row)));
                vacant -= size(z.get(row));
            }
            double entering = Math.max(0, Math.rint(vacant / size(SPREAD * SPREAD / (1 - THETA) / 2)));
            for (int i = 0; i < entering; i++) {
                int row = firms.add(Identity.of(1, tick.month(), i));
                z.set(row, SPREAD * tick.draws().normal(FIRST, firms.id(row)));
            }
            entrants.add(0, tick.month() < YEARS ? 0 : entering);
        }
    }
}
