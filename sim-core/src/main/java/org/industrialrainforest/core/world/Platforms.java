package org.industrialrainforest.core.world;

import org.industrialrainforest.core.scenario.Facility;
import org.industrialrainforest.core.scenario.Meaning;
import org.industrialrainforest.core.scenario.PlatformSpec;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.simulation.Choices;
import org.industrialrainforest.engine.simulation.Ints;
import org.industrialrainforest.engine.simulation.Longs;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Table;

/** Functional platforms: shared research facilities. A row is the place in the scenario. */
@Meaning(en = "functional platforms: shared research facilities with slots, queue, fee and capital")
public final class Platforms extends Table {
    public final Choices<PlatformStatus> status =
            choices("status", "0 planned, 1 building, 2 open, 3 closed", PlatformStatus.class);
    public final Ints begun = ints("begun", "month", "month in which building began");
    public final Ints opens = ints("opens", "month", "month of opening: expected while building, true when open");
    public final Ints promised =
            ints("promised", "month", "month of opening that the operator promised; 0 before the announcement");
    public final Longs paid = longs("paid", "fen", "capital paid");
    public final Longs capital = longs("capital", "fen", "capital to be paid, expansions included");
    public final Ints slots = ints("slots", "slots", "runs served at a time when opex is paid in full");
    public final Ints busy = ints("busy", "slots", "runs under way");
    public final Ints queue = ints("queue", "visits", "visits waiting");
    public final Reals feeFactor = reals("fee_factor", "factor", "fee over the planned one");
    public final Longs owed = longs("owed", "fen", "opex of this month that is paid once the fees have come in");
    public final Reals service = reals("service", "share", "share of required opex that can be paid this month");
    public final Reals utilisation = reals("utilisation", "share", "moving average of busy over slots");
    public final Longs runs = longs("runs", "runs", "runs begun");
    public final Longs localRuns = longs("local_runs", "runs", "runs begun by model firms");
    public final Longs customers = longs("customers", "customers", "distinct customers ever");
    public final Longs localCustomers = longs("local_customers", "customers", "distinct model firms ever");
    public final Longs shown = longs("shown", "meetings", "meetings of its firms with leaders who watched, so far");
    public final Longs waited = longs("waited", "month", "months waited by customers served");
    public final Longs spinouts =
            longs("spinouts", "firms", "spin-outs of its field founded here while it was open or announced");
    public final Longs landed = longs("landed", "firms", "firms founded here since it opened that it has served");
    public final Ints starvedSince =
            ints("starved_since", "month", "last month in which a quarter of its opex was paid");
    public final Ints idleSince = ints("idle_since", "month", "last month with a customer");
    public final Reals knowledge =
            reals("knowledge", "-", "sum of the knowledge of firms that used it last, last month");
    public final Longs knowers = longs("knowers", "firms", "firms in that sum");
    private final String[] names;
    private final int[] runMonths;
    private final double[] plannedFee;
    private final double[] ordinaryPrice;

    Platforms(Scenario scenario) {
        super("platforms");
        names = scenario.platforms().stream().map(p -> p.id()).toArray(String[]::new);
        runMonths = new int[names.length];
        plannedFee = new double[names.length];
        ordinaryPrice = new double[names.length];
        for (int p = 0; p < names.length; p++) {
            PlatformSpec spec = scenario.platforms().get(p);
            runMonths[p] = spec.runMonths();
            plannedFee[p] = spec.fee();
            ordinaryPrice[p] = scenario.facilities().stream()
                    .filter(f -> f.type().equals(spec.type()) && !f.overseas())
                    .mapToDouble(f -> runPrice(f, spec))
                    .findFirst()
                    .orElse(0);
        }
    }

    private static double runPrice(Facility facility, PlatformSpec platform) {
        return facility.priceM() * 1e6 * platform.runMonths();
    }

    /** Length of a run, months. */
    public int runMonths(int p) {
        return runMonths[p];
    }

    /** Fee of one run, RMB: a part of what the first commercial facility at home takes for so many months. */
    public double fee(int p) {
        return plannedFee[p] * feeFactor.get(p) * ordinaryPrice[p];
    }

    @Override
    public String label(int row) {
        return names[row];
    }

    /** Whether a firm of this month of founding came to be with a platform, and not before it. */
    public boolean landed(int p, int founded) {
        return status.is(p, PlatformStatus.OPEN) && founded >= opens.get(p);
    }
}
