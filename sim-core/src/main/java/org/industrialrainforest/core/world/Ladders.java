package org.industrialrainforest.core.world;

import java.util.List;
import java.util.stream.IntStream;
import org.industrialrainforest.core.scenario.FacilityType;
import org.industrialrainforest.core.scenario.Rules;
import org.industrialrainforest.core.scenario.Sector;
import org.industrialrainforest.core.scenario.Stage;
import org.industrialrainforest.engine.random.DeterministicMath;

/** The stage ladders of all sectors as flat arrays, by row of the sector and stage from 0. Money in RMB, time in months. */
public final class Ladders {
    /** A stage that needs no facility. */
    public static final int NO_FACILITY = -1;

    /** A stage that wants a real customer's site, which nobody sells. */
    public static final int APPLICATION_SCENARIO = -2;

    private final int width;
    private final int[] stages;
    private final int[] productGate;
    private final double[] margin;
    private final double[] cost;
    private final double[] months;
    private final double[] rate;
    private final double[] pass;
    private final double[] gateShift;
    private final double[] dependence;
    private final int[] type;
    private final boolean[] clinical;
    private final boolean[] trials;
    private final double interest;
    private final double repeat;
    private final int most;
    private final double[] exitDiscount;

    Ladders(List<Sector> sectors, List<FacilityType> types, Rules rules) {
        width = sectors.stream().mapToInt(s -> s.stages().size()).max().orElse(1);
        int cells = sectors.size() * width;
        stages = new int[sectors.size()];
        productGate = new int[sectors.size()];
        margin = new double[sectors.size()];
        cost = new double[cells];
        months = new double[cells];
        rate = new double[cells];
        pass = new double[cells];
        gateShift = new double[cells];
        repeat = rules.research().repeat();
        most = rules.research().attempts();
        dependence = new double[cells];
        type = new int[cells];
        clinical = new boolean[cells];
        trials = new boolean[sectors.size()];
        interest = DeterministicMath.log1p(rules.founding().discount());
        exitDiscount = new double[cells];
        for (int s = 0; s < sectors.size(); s++) {
            Sector sector = sectors.get(s);
            stages[s] = sector.stages().size();
            productGate[s] = sector.productGate();
            margin[s] = sector.margin();
            for (int k = 0; k < stages[s]; k++) {
                Stage stage = sector.stages().get(k);
                int cell = s * width + k;
                cost[cell] = stage.costM() * 1e6;
                months[cell] = stage.years() * 12;
                rate[cell] = cost[cell] / months[cell];
                pass[cell] = stage.passProbability();
                gateShift[cell] = stage.gateShift();
                dependence[cell] = stage.facility().equals(FacilityType.NONE)
                        ? 0
                        : stage.dependence().share();
                type[cell] = code(stage.facility(), types);
                clinical[cell] = stage.clinical();
                trials[s] |= clinical[cell];
            }
            for (int k = 0; k < stages[s]; k++) {
                exitDiscount[s * width + k] = DeterministicMath.exp(
                        -interest / 12 * monthsToExit(s, k, rules.funding().exitYears()));
            }
        }
    }

    private double monthsToExit(int sector, int stage, double exitYears) {
        double months = 12 * exitYears;
        for (int k = stage; k < stages[sector]; k++) {
            months += months(sector, k);
        }
        return months;
    }

    /** Largest number of stages of any sector. */
    public int width() {
        return width;
    }

    /** Number of a sector's stages. */
    public int stages(int sector) {
        return stages[sector];
    }

    /** Gates passed after which a firm may sell. */
    public int productGate(int sector) {
        return productGate[sector];
    }

    /** Operating margin on product sales, share. */
    public double margin(int sector) {
        return margin[sector];
    }

    /** Row of {@link Gates} and cell of this ladder. */
    public int cell(int sector, int stage) {
        return sector * width + stage;
    }

    public double cost(int sector, int stage) {
        return cost[sector * width + stage];
    }

    public double months(int sector, int stage) {
        return months[sector * width + stage];
    }

    public double pass(int sector, int stage) {
        return pass[sector * width + stage];
    }

    /** Shift of the gate's intercept from logit p. */
    public double gateShift(int sector, int stage) {
        return gateShift[sector * width + stage];
    }

    /**
     * Expected attempts at the gate of {@link #cell}, if each passes with {@code once} and a failure is repeated, where the stage may be:
     * Σ ((1 − once)·repeat)^i up to the most attempts.
     */
    double attempts(int cell, double once) {
        if (clinical[cell]) {
            return 1;
        }
        double again = (1 - once) * repeat;
        double comes = again;
        double attempts = 1;
        for (int i = 1; i < most; i++) {
            attempts += comes;
            comes *= again;
        }
        return attempts;
    }

    /** Chance of passing the gate of {@link #cell} in the end, repeats included, if an attempt passes with {@code once}. */
    public double passes(int cell, double once) {
        return once * attempts(cell, once);
    }

    /**
     * Chance that so many attempts at the gate of {@link #cell} are made and all of them fail: (1 − once)^n · repeat^(n − 1).
     *
     * @param passes chance of passing the gate in the end, repeats included
     */
    public double fails(int cell, double passes, int attempts) {
        if (attempts > (clinical[cell] ? 1 : most)) {
            return 0;
        }
        double fails = 1 - once(cell, passes);
        double all = fails;
        for (int i = 1; i < attempts; i++) {
            all *= repeat * fails;
        }
        return all;
    }

    /** The inverse of {@link #passes}: first as if there were no most attempts, then put right, each time by at least the part repeat of the error. */
    private double once(int cell, double passes) {
        if (clinical[cell] || passes >= 1) {
            return passes;
        }
        double once = passes * (1 - repeat) / (1 - passes * repeat);
        for (int i = 0; i < 6; i++) {
            double before = once;
            once = Math.min(1, passes / attempts(cell, once));
            if (once == before) {
                break;
            }
        }
        return once;
    }

    /** Spending at full speed by {@link #cell}, RMB a month. */
    public double rate(int cell) {
        return rate[cell];
    }

    /** Spending of a stage at full speed, RMB a month. */
    public double rate(int sector, int stage) {
        return rate[cell(sector, stage)];
    }

    /** Share of the stage's work that needs its facility, by {@link #cell}. */
    public double dependence(int cell) {
        return dependence[cell];
    }

    /** Share of the stage's work that needs its facility. */
    public double dependence(int sector, int stage) {
        return dependence[sector * width + stage];
    }

    /** ln(1 + r), r the founders' discount rate a year. */
    public double interest() {
        return interest;
    }

    /** What one RMB of an exit is worth to founders at a stage's beginning, at their rate, if no stage takes longer than its mean. */
    public double exitDiscount(int sector, int stage) {
        return exitDiscount[sector * width + stage];
    }

    /** Place among the scenario's facility types of what a stage needs, {@link #NO_FACILITY} or {@link #APPLICATION_SCENARIO}. */
    public int type(int sector, int stage) {
        return type[sector * width + stage];
    }

    private static int code(String facility, List<FacilityType> types) {
        if (facility.equals(FacilityType.APPLICATION_SCENARIO)) {
            return APPLICATION_SCENARIO;
        }
        return IntStream.range(0, types.size())
                .filter(i -> types.get(i).id().equals(facility))
                .findFirst()
                .orElse(NO_FACILITY);
    }

    /** Whether a sector's ladder has clinical trials. */
    public boolean trials(int sector) {
        return trials[sector];
    }

    public boolean clinical(int sector, int stage) {
        return clinical[sector * width + stage];
    }
}
