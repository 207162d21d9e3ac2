package org.industrialrainforest.core.world;

import org.industrialrainforest.core.engine.Codes;
import org.industrialrainforest.core.engine.Longs;
import org.industrialrainforest.core.engine.Table;
import org.industrialrainforest.core.scenario.Meaning;

/** Commercial facilities. A row is the place in the scenario. */
@Meaning(
        en = "commercial facilities: foundries, contract developers, test houses, shuttles overseas",
        zh = "商业设施：代工厂、外包研发生产、测试机构、海外流片")
public final class Facilities extends Table {
    public final Codes open = codes("open", "flag", "takes orders");
    public final Longs orders = longs("orders", "orders", "orders taken");
    public final Longs refusals = longs("refusals", "requests", "requests refused");
    private final String[] names;

    Facilities(String[] names) {
        super("facilities");
        this.names = names.clone();
    }

    @Override
    public String label(int row) {
        return names[row];
    }
}
