package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Codes;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Table;

/** Open frameworks. A row is the place in the scenario. */
@Meaning(en = "open frameworks: commons of code without slots")
public final class Frameworks extends Table {
    public final Codes open = codes("open", "flag", "is kept and may be used");
    public final Ints since = ints("since", "month", "month of opening");
    public final Longs users = longs("users", "firms", "firms that adopted it so far");
    public final Ints active = ints("active", "firms", "users in business this month");
    private final String[] names;

    Frameworks(String[] names) {
        super("frameworks");
        this.names = names.clone();
    }

    @Override
    public String label(int row) {
        return names[row];
    }
}
