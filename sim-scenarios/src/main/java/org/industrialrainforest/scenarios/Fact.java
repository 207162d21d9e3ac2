package org.industrialrainforest.scenarios;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.core.fit.Claim;
import org.industrialrainforest.engine.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the model is held against.
 *
 * @param zh the source's own words; empty when the source is not Chinese
 * @param metric selector of what is measured
 * @param target NaN when the source gives none
 * @param low least value that meets the fact; NaN for no bound
 * @param high greatest value that meets the fact; NaN for no bound
 * @param kind {@code input, verify, fit, holdout, report}
 * @param note definition or remark
 * @param world policy under which it is measured; {@code a-b} for the difference of a to b
 * @param statistic over replicates
 * @param asOf month in which it is read; null for the last one
 */
public record Fact(
        String id,
        String en,
        String zh,
        String metric,
        double target,
        double low,
        double high,
        String kind,
        String note,
        String source,
        String world,
        String statistic,
        @Nullable Month asOf) {

    /** The city's own report first, then industry statistics, then what the model is only compared with. */
    public static List<Fact> all() {
        List<Fact> facts = new ArrayList<>();
        for (Map<String, String> row : rows("seed-facts.csv")) {
            facts.add(fact(
                    row,
                    text(row, "fact_en"),
                    text(row, "fact_zh"),
                    text(row, "note"),
                    "newspaper, " + text(row, "as_of")));
        }
        for (String table : List.of("validation-targets.csv", "comparison-facts.csv")) {
            for (Map<String, String> row : rows(table)) {
                facts.add(fact(
                        row, text(row, "fact"), text(row, "fact_zh"), text(row, "definition"), text(row, "source")));
            }
        }
        return facts;
    }

    /** The same, ready to be measured. */
    public Claim claim() {
        return new Claim(id, en, zh, metric, world, target, low, high, kind, source, statistic, asOf);
    }

    private static Fact fact(Map<String, String> row, String en, String zh, String note, String source) {
        return new Fact(
                text(row, "id"),
                en,
                zh,
                text(row, "metric"),
                number(row, "target"),
                number(row, "low"),
                number(row, "high"),
                text(row, "kind"),
                note,
                source,
                text(row, "world"),
                text(row, "statistic"),
                row.getOrDefault("as_of", "any").equals("any") ? null : Month.parse(text(row, "as_of")));
    }

    private static List<Map<String, String>> rows(String table) {
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        try (InputStream stream = Fact.class.getResourceAsStream("/rainforest/facts/" + table)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "table rainforest/facts/" + table + " is not on the class path; build the jar again");
            }
            try (MappingIterator<Map<String, String>> rows =
                    new CsvMapper().readerForMapOf(String.class).with(schema).readValues(stream)) {
                return rows.readAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("table " + table + " cannot be read", e);
        }
    }

    private static String text(Map<String, String> row, String column) {
        String text = row.get(column);
        return text == null ? "" : text.strip();
    }

    private static double number(Map<String, String> row, String column) {
        String text = text(row, column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /** The policies that a fact's world names: one, two for a difference {@code a-b}, none where one of them is not there. */
    static List<String> worlds(String world, List<String> policies) {
        if (policies.contains(world)) {
            return List.of(world);
        }
        for (String with : policies) {
            for (String without : policies) {
                if (world.equals(with + "-" + without)) {
                    return List.of(with, without);
                }
            }
        }
        return List.of();
    }
}
