package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Facility;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.simulation.Codes;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Table;

/** Commercial facilities. A row is the place in the scenario. */
@Meaning(en = "commercial facilities: foundries, contract developers, test houses, shuttles overseas")
public final class Facilities extends Table {
    /** Months of a run of a type that no platform offers. */
    private static final int USUAL_RUN = 3;

    public final Codes open = codes("open", "flag", "takes orders");
    public final Longs orders = longs("orders", "orders", "orders taken");
    public final Longs refusals = longs("refusals", "requests", "requests refused");
    public final Longs queued = longs("queued", "month", "months that orders waited because others were before them");
    public final Reals load = reals("load", "runs", "runs of orders taken that are not over, waiting ones included");
    private final String[] names;
    private final int[] runs;
    private final int[] capacity;
    private final boolean bounded;
    private final double[] ordinary;
    private final double[] special;
    private final boolean[] overseas;
    private final boolean[] takesOrders;
    private final double[] usualWait;
    private final double[] refusalSpecial;

    Facilities(Scenario scenario) {
        super("facilities");
        names = scenario.facilities().stream().map(f -> f.id()).toArray(String[]::new);
        runs = new int[names.length];
        capacity = scenario.facilities().stream().mapToInt(f -> f.capacity()).toArray();
        bounded = scenario.rules().mechanisms().trialSites();
        ordinary = new double[names.length];
        special = new double[names.length];
        overseas = new boolean[names.length];
        takesOrders = new boolean[names.length];
        usualWait = new double[names.length];
        refusalSpecial = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            Facility facility = scenario.facilities().get(i);
            int run = scenario.platforms().stream()
                    .filter(p -> p.type().equals(facility.type()))
                    .mapToInt(p -> p.runMonths())
                    .findFirst()
                    .orElse(USUAL_RUN);
            runs[i] = run;
            ordinary[i] = facility.priceM() * 1e6 * run;
            overseas[i] = facility.overseas();
            takesOrders[i] = facility.open();
            usualWait[i] = facility.waitMonths();
            refusalSpecial[i] = facility.refusalSpecial();
            special[i] = facility.priceM() * 1e6 * Math.max(run, facility.minimumMonths());
        }
    }

    /** Months for which an order that is taken today queues: run · (load − capacity)⁺ / capacity, as at a platform. */
    public double queue(int row) {
        double waiting = bounded ? load.get(row) - capacity[row] : 0;
        return waiting > 0 ? runs[row] * waiting / capacity[row] : 0;
    }

    /** A month of service: of the runs that have room, one part in the months of a run is over. */
    public void serve() {
        for (int row = 0; row < runs.length; row++) {
            load.add(row, -Math.min(load.get(row), capacity[row]) / runs[row]);
        }
    }

    /** Price of a run, RMB. A special process fills an order of its own, so the smallest order binds. */
    public double price(int row, boolean specialProcess) {
        return specialProcess ? special[row] : ordinary[row];
    }

    /** Whether it is abroad. */
    public boolean overseas(int row) {
        return overseas[row];
    }

    /** Whether it takes orders at all. */
    public boolean takesOrders(int row) {
        return takesOrders[row];
    }

    /** Months until it serves an order that nobody is before. */
    public double usualWait(int row) {
        return usualWait[row];
    }

    /** Chance that it refuses a special process. */
    public double refusalSpecial(int row) {
        return refusalSpecial[row];
    }

    @Override
    public String label(int row) {
        return names[row];
    }
}
