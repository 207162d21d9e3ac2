package org.industrialrainforest.scenarios;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.scenario.Lever;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.time.Month;

/** A Shanghai that could be, all of it drawn from one seed: parameters, a policy, a shock, a calendar. */
record RandomWorld(long seed, Scenario scenario, Policy policy, Shock shock) {
    private static final Title TITLE = new Title("Drawn", "随机");
    private static final int WIDE = 8;

    private static final int MOST_PARAMETERS = 40;
    private static final Pattern THING = Pattern.compile("\\[[^\\]]*\\]");
    /** Years in which worlds begin: today's, and the ends of what a calendar may hold. */
    private static final List<Integer> YEARS = List.of(1, 1300, 2010, 2010, 2010, 2690);

    /**
     * A world at the ends of what is allowed: one to forty parameters, or all of one group, anywhere in their allowed ranges and often at their edges. Half of those
     * that many things have are set for all of them.
     *
     * @throws org.industrialrainforest.core.scenario.BadInput if the values exclude each other
     */
    static RandomWorld allowed(Scenario base, long seed) {
        Random random = new Random(seed);
        Map<String, String> values = new TreeMap<>();
        for (ParameterList.Parameter parameter : some(base, random)) {
            String path = parameter.path();
            values.put(
                    random.nextBoolean() ? THING.matcher(path).replaceAll("[*]") : path, anywhere(parameter, random));
        }
        Month start = Month.of(YEARS.get(random.nextInt(YEARS.size())), 1 + random.nextInt(12));
        Month record = start.plus(random.nextInt(24));
        Month end = record.plus(random.nextInt(10) == 0 ? 12 * 20 : random.nextInt(60));
        values.put("start", start.toString());
        values.put("record-from", record.toString());
        values.put("end", (end.compareTo(Month.LAST) > 0 ? Month.LAST : end).toString());
        Scenario scenario = base.with(values);
        return new RandomWorld(seed, scenario, policy(scenario, seed, random), shock(scenario, random));
    }

    /** Parameters that stand for themselves: shares of sources sum to one, and policies and shocks are drawn. */
    private static List<ParameterList.Parameter> some(Scenario base, Random random) {
        List<ParameterList.Parameter> free = ParameterList.of(base).parameters().stream()
                .filter(p -> !p.path().matches("(policies|shocks)\\[.*|sources\\[.*\\.share"))
                .toList();
        if (random.nextInt(3) == 0) {
            String group = group(free.get(random.nextInt(free.size())));
            return free.stream()
                    .filter(p -> group(p).equals(group) && random.nextInt(4) > 0)
                    .toList();
        }
        return random.ints(1 + random.nextInt(MOST_PARAMETERS), 0, free.size())
                .mapToObj(free::get)
                .toList();
    }

    private static String group(ParameterList.Parameter parameter) {
        String name = parameter.name();
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static String anywhere(ParameterList.Parameter parameter, Random random) {
        double low = parameter.allowed().low();
        double high = parameter.allowed().high();
        double u = random.nextDouble();
        double value = switch (random.nextInt(6)) {
            case 0 -> low;
            case 1 -> high;
            case 2 -> low > 0 ? low * Math.pow(high / low, u) : low + u * u * u * u * (high - low);
            default -> low + u * (high - low);
        };
        return parameter.whole() ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    /** A world within the plausible ranges. */
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
