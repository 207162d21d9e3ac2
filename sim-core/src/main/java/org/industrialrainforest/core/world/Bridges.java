package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Codes;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Table;

/** Bridge centres. A row is the place in the scenario. */
@Meaning(en = "bridge centres: matchmakers between leaders and small firms")
public final class Bridges extends Table {
    public final Codes open = codes("open", "flag", "arranges meetings");
    public final Ints since = ints("since", "month", "month of opening");
    public final Ints members = ints("members", "firms", "leaders and small firms that are members");
    public final Longs meetings = longs("meetings", "meetings", "meetings so far");
    public final Longs made = longs("links_made", "links", "links made so far");
    private final String[] names;

    Bridges(String[] names) {
        super("bridges");
        this.names = names.clone();
    }

    @Override
    public String label(int row) {
        return names[row];
    }
}
