package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Codes;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Table;

/** Incubators of state capital. A row is the place in the scenario. */
@Meaning(en = "incubators of state capital, houses of a park operator among them")
public final class Incubators extends Table {
    public final Codes open = codes("open", "flag", "takes tenants");
    public final Ints since = ints("since", "month", "month of opening");
    public final Ints tenants = ints("tenants", "firms", "tenants now");
    public final Longs tenantsEver = longs("tenants_ever", "firms", "tenants so far");
    private final String[] names;

    Incubators(String[] names) {
        super("incubators");
        this.names = names.clone();
    }

    @Override
    public String label(int row) {
        return names[row];
    }
}
