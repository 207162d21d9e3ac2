package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.engine.simulation.Codes;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Refs;
import org.industrialrainforest.engine.simulation.Table;

/** Open ideas: what could be founded a firm on. The same ideas arrive in every world. A resolved idea stays for the rest of its month. */
@Meaning(en = "open ideas: what a firm could be founded on, whether or not it is")
public final class Ideas extends Table {
    /** Nobody has decided yet. */
    public static final int OPEN = 0;

    public static final int FOUNDED = 1;
    public static final int ELSEWHERE = 2;
    public static final int NEVER = 3;

    public final Refs sector;
    public final Codes source = codes("source", "place in the scenario", "where the idea comes from");
    public final Ints arrived = ints("arrived", "month", "month of arrival");
    public final Reals quality = reals("quality_log", "ln", "ln q less the sector's mean, hidden");
    public final Reals seen = reals("quality_seen", "ln", "the founder's posterior mean of log quality");
    public final Ints niche = ints("niche", "-", "niche within the sector");
    public final Codes special = codes("special_process", "flag", "needs a special process");
    public final Codes homeElsewhere = codes("home_elsewhere", "flag", "the team's home is another city");
    public final Refs field;
    public final Reals cash = reals("own_cash", "RMB", "founder's own cash");
    public final Reals outsidePay = reals("outside_pay", "RMB/month", "founder's pay elsewhere");
    public final Reals taste = reals("taste", "logit", "founding luck, logit of u");
    public final Codes status = codes("status", "code", "0 open, 1 founded here, 2 founded elsewhere, 3 never founded");
    public final Reals value = reals("value", "RMB", "value of founding here at the last weighing");
    public final Reals valueElsewhere =
            reals("value_elsewhere", "RMB", "value of founding elsewhere at the last weighing");

    Ideas(Sectors sectors, Platforms platforms) {
        super("ideas");
        sector = refs("sector", sectors, "sector");
        field = refs("field", platforms, "platform in whose field a spin-out team works; none for other ideas");
    }
}
