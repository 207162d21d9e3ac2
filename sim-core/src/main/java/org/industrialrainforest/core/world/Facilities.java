package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Facility;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.simulation.Codes;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Table;

/** Commercial facilities. A row is the place in the scenario. */
@Meaning(en = "commercial facilities: foundries, contract developers, test houses, shuttles overseas")
public final class Facilities extends Table {
    /** Months of a run of a type that no platform offers. */
    private static final int USUAL_RUN = 3;

    public final Codes open = codes("open", "flag", "takes orders");
    public final Longs orders = longs("orders", "orders", "orders taken");
    public final Longs refusals = longs("refusals", "requests", "requests refused");
    private final String[] names;
    private final double[] ordinary;
    private final double[] special;

    Facilities(Scenario scenario) {
        super("facilities");
        names = scenario.facilities().stream().map(f -> f.id()).toArray(String[]::new);
        ordinary = new double[names.length];
        special = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            Facility facility = scenario.facilities().get(i);
            int run = scenario.platforms().stream()
                    .filter(p -> p.type().equals(facility.type()))
                    .mapToInt(p -> p.runMonths())
                    .findFirst()
                    .orElse(USUAL_RUN);
            ordinary[i] = facility.priceM() * 1e6 * run;
            special[i] = facility.priceM() * 1e6 * Math.max(run, facility.minimumMonths());
        }
    }

    /** Price of a run, RMB. A special process fills an order of its own, so the smallest order binds. */
    public double price(int row, boolean specialProcess) {
        return specialProcess ? special[row] : ordinary[row];
    }

    @Override
    public String label(int row) {
        return names[row];
    }
}
