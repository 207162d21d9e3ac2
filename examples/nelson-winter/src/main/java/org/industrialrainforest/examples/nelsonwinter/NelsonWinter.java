package org.industrialrainforest.examples.nelsonwinter;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.industrialrainforest.engine.lab.*;
import org.industrialrainforest.engine.random.*;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.*;

/** Nelson and Winter (1982): firms that innovate or imitate, and grow out of their profits. A month of the engine is a quarter. */
public record NelsonWinter(
        String id,
        String version,
        List<Parameter> parameters,
        List<Treatment> treatments,
        List<Outcome<NelsonWinter.Industry>> outcomes)
        implements Model<NelsonWinter.Industry> {
    private static final Parameter FIRMS =
            Parameter.whole("industry.firms", "-", "n, half of them innovate", 16, 2, 32);
    private static final Parameter QUARTERS = Parameter.whole("industry.quarters", "-", "length of a run", 100, 1, 400);

    /** The model; its outcomes are of the last quarter. */
    public NelsonWinter() {
        this(
                "nelson-winter",
                "1",
                List.of(FIRMS, QUARTERS),
                List.of(
                        new Treatment("restrained", "a large firm invests less, so as to keep its price"),
                        new Treatment("aggressive", "firms invest whatever their share"),
                        new Treatment("fast-science", "latent productivity grows faster"),
                        new Treatment("hard-imitation", "imitation succeeds a quarter as often")),
                List.of(
                        Outcome.of(
                                "concentration",
                                "-",
                                "Herfindahl",
                                i -> i.sum(r -> Math.pow(i.made(r) / i.sum(i::made), 2))),
                        Outcome.of("productivity", "-", "average", i -> i.sum(i::made) / i.sum(i.k::get)),
                        Outcome.of("price", "-", "price", i -> Industry.DEMAND / i.sum(i::made)),
                        Outcome.of(
                                "markup",
                                "-",
                                "price over cost",
                                i -> Industry.DEMAND / Industry.COST / i.sum(i.k::get)),
                        Outcome.of(
                                "innovators",
                                "-",
                                "capital share",
                                i -> i.sum(r -> i.rn.get(r) > 0 ? i.k.get(r) : 0) / i.sum(i.k::get))));
    }

    @Override
    public Run<Industry> start(RunSpec spec, Values values) {
        Industry industry = new Industry((int) values.of(FIRMS), spec.treatment());
        Schedule quarter = new Schedule(List.of(
                Phase.of("research", industry::research, Industry.RESEARCH), Phase.of("invest", industry::invest)));
        Simulation run = Simulation.of(quarter)
                .key(spec.seed(), spec.replicate())
                .tables(industry.firms)
                .begin();
        return new SimulatedRun<>(spec, run, (int) values.of(QUARTERS) - 1, () -> industry);
    }

    /** Compares the treatments in industries of 4, 16 and 32 firms. */
    public static void main(String[] arguments) {
        Experiment<Industry> sizes = Experiment.of(new NelsonWinter()).vary("industry.firms", "4", "16", "32");
        System.out.println(sizes.compare(RunExecutor.local(2)));
    }

    /** The firms of one run; every other one innovates, all imitate. */
    public static final class Industry {
        private static final double DEMAND = 67;
        private static final double COST = .16;
        private static final double DEPRECIATION = .03;
        private static final Process RESEARCH = Process.monthly("research", "innovates", "finds", "imitates");
        private static final Draw INNOVATES = RESEARCH.draw("innovates");
        private static final Draw FINDS = RESEARCH.draw("finds");
        private static final Draw IMITATES = RESEARCH.draw("imitates");
        private final Table firms = new Table("firm") {};
        private final Reals k = firms.own("K", "-", "capital");
        private final Reals a = firms.own("A", "-", "output per unit of capital");
        private final Reals rn = firms.own("r_n", "-", "cost of innovation per unit of capital");
        private final Reals q = firms.own("Q", "-", "output of the quarter");
        private final String treatment;
        private final double imitation;

        private Industry(int n, String treatment) {
            this.treatment = treatment;
            double total = DEMAND / (COST * markup(1.0 / n));
            imitation = .00102 * 390.8 / total;
            for (int i = 0; i < n; i++) {
                int row = firms.add(Identity.of(1, 1, i));
                k.set(row, total / n);
                a.set(row, latent(0));
                rn.set(row, i % 2 == 0 ? .0205 * imitation / .00102 : 0);
            }
        }

        private double latent(int quarter) {
            return .16 * DeterministicMath.exp((treatment.equals("fast-science") ? .015 : .01) * quarter);
        }

        private static double markup(double share) {
            return (2 - share) / (2 - 2 * share);
        }

        private double sum(IntToDoubleFunction figure) {
            return IntStream.of(firms.byIdentity()).mapToDouble(figure).sum();
        }

        private double made(int row) {
            return k.get(row) * a.get(row);
        }

        private void research(Tick tick) {
            double best =
                    IntStream.of(firms.byIdentity()).mapToDouble(a::get).max().orElseThrow();
            double ease = treatment.equals("hard-imitation") ? .25 : 1;
            for (int row = 0; row < firms.end(); row++) {
                long id = firms.id(row);
                q.set(row, made(row));
                double found = latent(tick.month())
                        * DeterministicMath.exp(.05 * tick.draws().normal(FINDS, id));
                if (tick.draws().happens(INNOVATES, id, .125 * rn.get(row) * k.get(row))) {
                    a.set(row, Math.max(a.get(row), found));
                }
                if (tick.draws().happens(IMITATES, id, 1.25 * ease * imitation * k.get(row))) {
                    a.set(row, Math.max(a.get(row), best));
                }
            }
        }

        private void invest(Tick tick) {
            double all = sum(q::get);
            for (int row = 0; row < firms.end(); row++) {
                double share = q.get(row) / all;
                double profit = DEMAND * share / k.get(row) - COST - rn.get(row) - imitation;
                double target = treatment.equals("aggressive") ? 1 : markup(share);
                double desired = 1 + DEPRECIATION - target * COST * all / (DEMAND * a.get(row));
                double finance = DEPRECIATION + (profit > 0 ? 2 * profit : profit);
                double invested = Math.max(0, Math.min(desired, finance));
                k.set(row, k.get(row) * (1 - DEPRECIATION + invested));
            }
        }
    }
}
