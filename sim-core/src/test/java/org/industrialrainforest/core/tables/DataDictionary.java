package org.industrialrainforest.core.tables;

import java.util.List;
import java.util.Locale;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.world.Flow;
import org.industrialrainforest.core.world.Happening;

/** The text of {@code docs/data-dictionary.md}, from what writes the tables. */
final class DataDictionary {
    private DataDictionary() {}

    static String text() {
        StringBuilder text = new StringBuilder("""
                # Data dictionary

                Generated from the code that writes the tables: run `make docs` after a change, do not edit.

                `rainforest run --out DIR` writes a CSV file for each table that `--record` names: `runs` and `series` by default.
                `rainforest compare --out DIR` writes `runs` as CSV and keeps the others that `--record` names as Parquet, below `kept/`
                ([store.md](store.md)). Of a comparison `lives`, `deals`, `links`, `flows` and `events` hold the first two runs of each
                case only. Recorded months are those from the scenario's `record-from` on. Money is in constant RMB. The unit `month` means a calendar month
                `yyyy-mm`, and `0/1` means no or yes. An empty cell is undefined.
                """);
        for (ResultTable table : ResultTables.all()) {
            table(text, table);
        }
        text.append("""

                ## Metrics

                The scalar outcomes in `runs`, on the screen, in the report and in JSON.

                | id | unit | title | 标题 | better |
                |---|---|---|---|---|
                """);
        for (Metric metric : Metrics.all()) {
            row(
                    text,
                    List.of(
                            "`" + metric.id() + "`",
                            metric.unit(),
                            metric.title().en(),
                            metric.title().zh(),
                            word(metric.better())));
        }
        words(text, "Flows", "What `flow` in table `flows` may be:", List.of(Flow.values()));
        words(
                text,
                "Events",
                "What `event` in table `events` and in `rainforest trace` may be:",
                List.of(Happening.values()));
        return text.toString();
    }

    private static void table(StringBuilder text, ResultTable table) {
        text.append("\n## `")
                .append(table.name())
                .append("`\n\nOne row per ")
                .append(table.row())
                .append(".\n\n");
        text.append("| column | unit | meaning |\n|---|---|---|\n");
        for (ResultTable.Column column : table.columns()) {
            row(text, List.of("`" + column.name() + "`", column.unit(), column.meaning()));
        }
    }

    private static void row(StringBuilder text, List<String> cells) {
        for (String cell : cells) {
            text.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        text.append("|\n");
    }

    private static void words(StringBuilder text, String title, String introduction, List<? extends Enum<?>> all) {
        text.append("\n## ").append(title).append("\n\n").append(introduction).append("\n\n");
        all.forEach(one -> text.append("- `").append(word(one)).append("`\n"));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
