package org.industrialrainforest.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.facts.FactMeasures;
import org.industrialrainforest.core.facts.PairedFacts;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Nearest;
import org.industrialrainforest.core.scenario.Place;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV table of facts, with the columns of the tables that come with the model. {@code id, fact, metric} and {@code kind} are
 * needed. A column that is left out is empty, {@code world} is {@code none}, {@code as_of} the last month and {@code statistic} the median.
 */
final class FactTable {
    private static final List<String> KINDS = List.of("input", "verify", "fit", "holdout", "report");
    private static final String MEDIAN = "median";
    private static final String PAIRED = "paired mean over replicates";
    private static final List<String> STATISTICS = List.of(MEDIAN, "pooled over replicates", PAIRED);
    private static final String SHARE = "share of replicates significant at .05 >= ";

    private final Written written;
    private final Scenario scenario;
    private final List<Problem> problems = new ArrayList<>();

    FactTable(Written written, Scenario scenario) {
        this.written = written;
        this.scenario = scenario;
    }

    /**
     * The facts of the table.
     *
     * @throws BadInput with every problem
     */
    List<Fact> read() {
        List<Fact> facts = new ArrayList<>();
        Map<String, Place> ids = new LinkedHashMap<>();
        for (FactRows.Row row : new FactRows(written, problems).read()) {
            Place first = ids.putIfAbsent(row.text("id"), row.place("id"));
            if (first != null && !row.text("id").isEmpty()) {
                wrong(row, "id", "'" + row.text("id") + "' is given twice, first at " + first, "", "");
            }
            facts.add(fact(row));
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return facts;
    }

    private Fact fact(FactRows.Row row) {
        for (String needed : FactRows.NEEDED) {
            if (row.text(needed).isEmpty()) {
                wrong(row, needed, "is missing", "", "");
            }
        }
        String kind = row.text("kind");
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            wrong(
                    row,
                    "kind",
                    "'" + kind + "' is not a kind of fact",
                    String.join(", ", KINDS),
                    Nearest.to(kind, KINDS));
        }
        boolean effect = row.text("metric").startsWith("effect.");
        String world = row.text("world").isEmpty() ? "none" : row.text("world");
        String statistic = row.text("statistic").isEmpty() ? effect ? PAIRED : MEDIAN : row.text("statistic");
        metric(row, effect, world);
        statistic(row, effect, statistic);
        double target = number(row, "target");
        double low = number(row, "low");
        double high = number(row, "high");
        band(row, kind, statistic, target, low, high);
        return new Fact(
                row.text("id"),
                row.text("fact"),
                row.text("fact_zh"),
                row.text("metric"),
                world,
                target,
                low,
                high,
                kind,
                row.text("source"),
                statistic,
                month(row),
                row.text("definition"));
    }

    private void metric(FactRows.Row row, boolean effect, String world) {
        String metric = row.text("metric");
        List<String> policies = scenario.policies().stream().map(Policy::id).toList();
        int worlds = Fact.worlds(world, policies).size();
        if (!metric.isEmpty() && !(effect ? PairedFacts.EFFECTS.contains(metric) : FactMeasures.knows(metric))) {
            List<String> known = new ArrayList<>(FactMeasures.selectors());
            known.addAll(PairedFacts.EFFECTS);
            String id = metric.replaceFirst("^[a-z]+\\[([^\\]]*)\\].*$", "$1");
            List<String> meant =
                    known.stream().map(k -> k.replace("[id]", "[" + id + "]")).toList();
            wrong(
                    row,
                    "metric",
                    "nobody can measure '" + metric + "'; what can be measured is told in docs/facts.md",
                    "",
                    Nearest.to(metric, meant));
        } else if (effect && worlds == 1) {
            wrong(
                    row,
                    "world",
                    "'" + world + "' is one world, but an effect is a difference of two",
                    "such as incubation-none",
                    "");
        } else if (!effect && worlds == 2) {
            wrong(
                    row,
                    "world",
                    "'" + world + "' is a difference, but '" + metric + "' is read off one world",
                    "one policy",
                    "");
        }
    }

    private void statistic(FactRows.Row row, boolean effect, String statistic) {
        boolean share = statistic.startsWith(SHARE);
        List<String> known = new ArrayList<>(STATISTICS);
        known.add(SHARE + ".9");
        if (!STATISTICS.contains(statistic) && !(share && isShare(statistic.substring(SHARE.length())))) {
            wrong(
                    row,
                    "statistic",
                    "'" + statistic + "' is not a statistic over runs",
                    String.join(", ", known),
                    Nearest.to(statistic, known));
        } else if (effect != statistic.equals(PAIRED)) {
            wrong(row, "statistic", "'" + PAIRED + "' is the statistic of effects, and of nothing else", "", "");
        } else if (share && !row.text("metric").equals("hazard.size_coefficient")) {
            wrong(row, "statistic", "a run tells a standard error of hazard.size_coefficient only", "", "");
        }
    }

    private static boolean isShare(String text) {
        return text.matches("(0|1|[01]?\\.[0-9]{1,6})") && Double.parseDouble(text) <= 1;
    }

    private void band(FactRows.Row row, String kind, String statistic, double target, double low, double high) {
        if (low > high) {
            wrong(row, "low", "'" + row.text("low") + "' is above high, " + row.text("high"), "", "");
        } else if (target < low || target > high) {
            wrong(row, "target", "'" + row.text("target") + "' lies outside the band from low to high", "", "");
        }
        if (kind.equals("fit") && (Double.isNaN(target) || Double.isNaN(low) || Double.isNaN(high))) {
            wrong(row, "kind", "a fact of kind fit needs target, low and high", "", "");
        } else if ((kind.equals("verify") || kind.equals("holdout"))
                && Double.isNaN(low)
                && Double.isNaN(high)
                && !statistic.startsWith(SHARE)) {
            wrong(row, "kind", "a fact of kind " + kind + " needs low or high, or else nothing can miss it", "", "");
        }
    }

    private double number(FactRows.Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        if (!text.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?")
                || Double.isInfinite(Double.parseDouble(text))) {
            String plain = text.replaceAll("(?<=[0-9])[,_ ](?=[0-9]{3})", "");
            wrong(
                    row,
                    column,
                    "'" + text + "' is not a number",
                    "such as 0.25 or 5e9",
                    plain.equals(text) ? "" : plain);
            return Double.NaN;
        }
        return Double.parseDouble(text);
    }

    private @Nullable Month month(FactRows.Row row) {
        String text = row.text("as_of");
        if (text.isEmpty() || text.equals("any")) {
            return null;
        }
        try {
            Month month = Month.parse(text);
            if (month.compareTo(scenario.recordFrom()) < 0 || month.compareTo(scenario.end()) > 0) {
                wrong(
                        row,
                        "as_of",
                        "'" + text + "' is outside the recorded time",
                        scenario.recordFrom() + " to " + scenario.end(),
                        "");
            }
            return month;
        } catch (IllegalArgumentException e) {
            wrong(
                    row,
                    "as_of",
                    "'" + text + "' is not a month",
                    "yyyy-mm, such as 2023-08, or nothing for the last one",
                    "");
            return null;
        }
    }

    private void wrong(FactRows.Row row, String column, String message, String allowed, String suggestion) {
        String path = row.text("id").isEmpty() ? column : row.text("id") + "." + column;
        problems.add(new Problem(row.place(column), path, row.text(column), message, allowed, suggestion));
    }
}
