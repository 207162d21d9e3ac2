package org.industrialrainforest.core.world;

import java.util.function.IntToDoubleFunction;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Table;

/** Parks. A row is the place in the scenario. */
@Meaning(en = "parks: places with tenants and their knowledge")
public final class Parks extends Table {
    public final Ints tenants = ints("tenants", "firms", "tenants");
    public final Reals knowledge = reals("knowledge", "-", "sum of tenants' knowledge last month");
    public final Longs knowers = longs("knowers", "firms", "tenants in that sum");
    public final Longs refused = longs("refused", "firms", "firms that would have settled there and found it full");
    public final Reals rentFactor = reals("rent_factor", "factor", "rent of this month over the given one");
    public final Reals usualTenants = reals("usual_tenants", "firms", "moving mean of tenants");
    private final String[] names;

    Parks(String[] names) {
        super("parks");
        this.names = names.clone();
    }

    /** Sets the rent of every park, by its row, over the given one. */
    public void charge(IntToDoubleFunction factor) {
        for (int row = 0; row < count(); row++) {
            rentFactor.set(row, factor.applyAsDouble(row));
        }
    }

    @Override
    public String label(int row) {
        return names[row];
    }
}
