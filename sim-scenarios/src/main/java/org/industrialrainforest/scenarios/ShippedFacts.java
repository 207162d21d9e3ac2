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
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.engine.time.Month;

/** The tables of facts that come with the model. */
final class ShippedFacts {
    private ShippedFacts() {}

    /** The city's own report first, then industry statistics, then what the model is only compared with. */
    static List<Fact> all() {
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

    private static Fact fact(Map<String, String> row, String en, String zh, String note, String source) {
        return new Fact(
                text(row, "id"),
                en,
                zh,
                text(row, "metric"),
                text(row, "world"),
                number(row, "target"),
                number(row, "low"),
                number(row, "high"),
                text(row, "kind"),
                source,
                text(row, "statistic"),
                row.getOrDefault("as_of", "any").equals("any") ? null : Month.parse(text(row, "as_of")),
                note);
    }

    private static List<Map<String, String>> rows(String table) {
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        try (InputStream stream = ShippedFacts.class.getResourceAsStream("/rainforest/facts/" + table)) {
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
}
