package org.industrialrainforest.scenarios;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Month;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.world.Lever;

/** A Shanghai that could be, all of it drawn from one seed: parameters within their plausible ranges, a policy, a shock, a calendar. */
record RandomWorld(long seed, Scenario scenario, Policy policy, Shock shock) {
    private static final Title TITLE = new Title("Drawn", "随机");
    private static final int WIDE = 8;

    static RandomWorld of(Scenario base, long seed) {
        Random random = new Random(seed);
        Month start = Month.of(2010, 1).plus(random.nextInt(24));
        Month record = start.plus(6 + random.nextInt(24));
        Month end = record.plus(48 + random.nextInt(60));
        Map<String, String> values = new TreeMap<>();
        for (ParameterList.Parameter parameter : ParameterList.of(base).parameters()) {
            if (parameter.plausible() != null && random.nextInt(3) > 0) {
                values.put(parameter.path(), drawn(parameter, random));
            }
        }
        values.put("start", start.toString());
        values.put("record-from", record.toString());
        values.put("end", end.toString());
        values.put(
                "rules.access.priority",
                List.of("fifo", "incubated-first", "highest-fee").get(random.nextInt(3)));
        Scenario scenario = base.with(values);
        return new RandomWorld(seed, scenario, policy(scenario, seed, random), shock(scenario, random));
    }

    private static String drawn(ParameterList.Parameter parameter, Random random) {
        double low = parameter.plausible().low();
        double high = parameter.plausible().high();
        double u = random.nextDouble();
        double value = low > 0 && high / low > WIDE ? low * Math.pow(high / low, u) : low + u * (high - low);
        return parameter.whole() ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    /** In turn: the whole envelope for one of the seven levers, a mix of several, history. */
    private static Policy policy(Scenario scenario, long seed, Random random) {
        Month start = scenario.recordFrom().plus(random.nextInt(18) - 6);
        int kind = (int) Math.floorMod(seed, 12L);
        if (kind == 11) {
            return new Policy("drawn", TITLE, Policy.Kind.HISTORY, start, Policy.Mix.NOTHING);
        }
        double[] share = new double[Lever.values().length];
        for (int i = 0; i < share.length; i++) {
            share[i] = kind < share.length ? (i == kind ? 1 : 0) : random.nextBoolean() ? random.nextDouble() : 0;
        }
        double whole = Math.max(1, Arrays.stream(share).sum());
        Arrays.setAll(share, i -> share[i] / whole);
        Policy.Mix mix = new Policy.Mix(share[0], share[1], share[2], share[3], share[4], share[5], share[6]);
        return new Policy("drawn", TITLE, Policy.Kind.ENVELOPE, start, mix);
    }

    private static Shock shock(Scenario scenario, Random random) {
        if (random.nextInt(3) == 0) {
            return Shock.none();
        }
        Month from = scenario.recordFrom().plus(random.nextInt(36));
        return new Shock(
                "drawn",
                TITLE,
                from,
                from.plus(1 + random.nextInt(36)),
                random.nextDouble() * 2,
                random.nextDouble() * 2,
                random.nextDouble() * 2,
                random.nextBoolean());
    }

    Rainforest.Settings settings() {
        return Rainforest.of(scenario).under(policy).with(shock);
    }
}
