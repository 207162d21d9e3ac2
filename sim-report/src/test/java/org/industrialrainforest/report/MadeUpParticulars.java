package org.industrialrainforest.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.industrialrainforest.core.compare.Case;
import org.industrialrainforest.core.compare.Particulars;
import org.industrialrainforest.core.scenario.Title;

/** Made-up particulars of plausible shape. None of their numbers comes from a simulation. */
final class MadeUpParticulars {
    static final int MONTHS = 276;
    static final int RUNS = 100;
    private static final String[][] FLOWS = {
        {"users", "rivals", "incumbent-sales", "3200"},
        {"users", "firms", "product-sales", "1500"},
        {"users", "firms", "service-sales", "90"},
        {"firms", "suppliers", "supplies", "900"},
        {"firms", "staff", "pay", "640"},
        {"private-investors", "funds", "capital-call", "160"},
        {"funds", "firms", "equity", "120"},
        {"funds", "funds", "secondary-sale", "18"},
        {"firms", "treasury", "corporate-tax", "38"},
        {"treasury", "state-capital", "appropriation", "20"},
        {"state-capital", "suppliers", "platform-capital", "12"},
        {"state-capital", "platforms", "opex-subsidy", "5"},
        {"outside-customers", "platforms", "platform-fee", "13"},
        {"platforms", "staff", "platform-opex", "17"},
        {"bank", "firms", "deposit-interest", "2"}
    };
    private static final String[][] SECTORS = {
        {"integrated-circuits", "Integrated circuits", "集成电路"}, {"biomedicine", "Biomedicine", "生物医药"}
    };

    private MadeUpParticulars() {}

    static Particulars of(List<Case> cases) {
        Random random = new Random(7);
        List<Particulars.Flow> flows = new ArrayList<>();
        List<Particulars.Holding> holdings = new ArrayList<>();
        List<Particulars.Pairs> pairs = new ArrayList<>();
        List<Particulars.Gap> gaps = new ArrayList<>();
        List<Particulars.Incidence> incidences = new ArrayList<>();
        List<Particulars.SectorOutcome> sectors = new ArrayList<>();
        List<Particulars.FacilityMeasure> facilities = new ArrayList<>();
        List<Particulars.Sizes> sizes = new ArrayList<>();
        List<Particulars.Growth> growth = new ArrayList<>();
        for (Case of : cases) {
            money(of, flows, holdings);
            incidences(of, incidences);
            facilities(of, facilities);
            sizes.add(sizes(of));
            growth.add(growth(of));
            if (!of.policy().equals("none")) {
                pairs.add(pairs(of, random));
                gaps.add(gap(of));
                sectors(of, sectors);
            }
        }
        return new Particulars(flows, holdings, pairs, gaps, incidences, sectors, facilities, sizes, growth);
    }

    private static void money(Case of, List<Particulars.Flow> flows, List<Particulars.Holding> holdings) {
        List<String> parties = new ArrayList<>();
        for (String[] row : FLOWS) {
            flows.add(new Particulars.Flow(of, row[0], row[1], row[2], 1e9 * Double.parseDouble(row[3])));
            for (String party : List.of(row[0], row[1])) {
                if (!parties.contains(party)) {
                    parties.add(party);
                }
            }
        }
        for (String party : parties) {
            double net = 0;
            for (String[] row : FLOWS) {
                net += row[1].equals(party) ? Double.parseDouble(row[3]) : 0;
                net -= row[0].equals(party) ? Double.parseDouble(row[3]) : 0;
            }
            holdings.add(new Particulars.Holding(of, party, 5e9, 5e9 + 1e9 * net));
        }
    }

    private static Particulars.Pairs pairs(Case of, Random random) {
        double[] differences = random.doubles(RUNS, 10, 50).toArray();
        return new Particulars.Pairs(
                "alive.5y_per_1000_ideas",
                "per 1,000 ideas",
                new Title("Ideas alive after five years", "五年后存活的创意"),
                of,
                differences);
    }

    private static double[] line(int length, double from, double step) {
        double[] line = new double[length];
        for (int i = 0; i < length; i++) {
            line[i] = from + i * step;
        }
        return line;
    }

    private static Particulars.Gap gap(Case of) {
        return new Particulars.Gap(
                "ecosystem.valuation",
                "RMB",
                new Title("Ecosystem valuation", "生态总估值"),
                of,
                line(MONTHS, 0, 2e8),
                line(MONTHS, 0, 1e8),
                line(MONTHS, 0, 3e8),
                line(MONTHS, 0, -1e8),
                line(MONTHS, 0, 5e8));
    }

    private static void incidences(Case of, List<Particulars.Incidence> to) {
        String[] ends = {"failed", "acquired", "listed", "buyback", "zombie"};
        double[] yearly = {.03, .006, .004, .001, .01};
        for (int e = 0; e < ends.length; e++) {
            double step = yearly[e] / 12;
            to.add(new Particulars.Incidence(
                    of,
                    ends[e],
                    new Title(ends[e], "结局"),
                    line(181, 0, step),
                    line(181, 0, .8 * step),
                    line(181, 0, 1.2 * step),
                    line(181, 1500, -8)));
        }
    }

    private static void sectors(Case of, List<Particulars.SectorOutcome> to) {
        for (String[] sector : SECTORS) {
            boolean first = sector == SECTORS[0];
            to.add(new Particulars.SectorOutcome(
                    sector[0],
                    new Title(sector[1], sector[2]),
                    "firms.founded",
                    "firms",
                    new Title("Firms founded", "新设企业"),
                    of,
                    200,
                    first ? 40 : -6,
                    first ? 30 : -14,
                    first ? 50 : 2));
        }
    }

    private static void facilities(Case of, List<Particulars.FacilityMeasure> to) {
        Title line = new Title("Pilot line", "中试线");
        boolean builds = of.policy().equals("platforms") || of.policy().equals("rainforest");
        double none = Double.NaN;
        to.add(new Particulars.FacilityMeasure(
                of, "pilot-line", line, "utilisation", "share", builds ? .8 : none, builds ? .7 : none, .9));
        to.add(new Particulars.FacilityMeasure(
                of, "pilot-line", line, "wait", "months", builds ? 1.2 : none, builds ? -.2 : none, 2.6));
        to.add(new Particulars.FacilityMeasure(of, "pilot-line", line, "runs", "runs", builds ? 800 : 0, 0, 900));
        to.add(new Particulars.FacilityMeasure(
                of, "foundry", new Title("Foundry", "代工厂"), "refused", "share", .4, .3, .5));
    }

    private static Particulars.Sizes sizes(Case of) {
        double[] ranks = {1, 2, 5, 10, 20, 50, 100};
        double[] p50 = new double[ranks.length];
        double[] p05 = new double[ranks.length];
        double[] p95 = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            p50[i] = i == ranks.length - 1 ? Double.NaN : 1e10 / ranks[i];
            p05[i] = p50[i] / 2;
            p95[i] = p50[i] * 2;
        }
        return new Particulars.Sizes(of, 90, ranks, p05, p50, p95, 1.0, .8, 1.2, 1e10, 5e8, 20);
    }

    private static Particulars.Growth growth(Case of) {
        double[] middles = line(24, -5.75, .5);
        double[] density = new double[middles.length];
        double[] low = new double[middles.length];
        double[] high = new double[middles.length];
        for (int i = 0; i < middles.length; i++) {
            density[i] = Math.exp(-Math.abs(middles[i]) / .7) / 1.4;
            low[i] = density[i] / 1.5;
            high[i] = density[i] * 1.5;
        }
        return new Particulars.Growth(of, 180, middles, low, density, high, 0, .7, 1.1, .9, 1.3, .7);
    }
}
