package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.observe.Series;
import org.industrialrainforest.core.tables.ResultTable;
import org.industrialrainforest.core.tables.ResultTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the data dictionary says of each column, worked out anew from other columns and tables of two recorded worlds. */
@Tag("slow")
class TablesKeepTheirWordTest {
    private static final Map<String, RecordedWorld> WORLDS = new LinkedHashMap<>();

    @BeforeAll
    static void record(@TempDir Path directory) throws IOException {
        WORLDS.put(
                "platforms, incubators, bridges after five years unrecorded",
                RecordedWorld.of(directory.resolve("burn-in"), "rainforest", "2008-01", "2013-01", "2019-12"));
        WORLDS.put(
                "a state fund, recorded from the first month",
                RecordedWorld.of(directory.resolve("whole"), "direct-fund", "2012-01", "2012-01", "2018-12"));
    }

    private static Map<String, Laws> laws() {
        Map<String, Laws> laws = new TreeMap<>();
        laws.put("lives", LivesLaws.all());
        laws.put("runs", RunsLaws.all());
        laws.put("deals", OtherTablesLaws.deals());
        laws.put("links", OtherTablesLaws.links());
        laws.put("flows", OtherTablesLaws.flows());
        laws.put("events", OtherTablesLaws.events());
        laws.put("series", OtherTablesLaws.series());
        return laws;
    }

    @Test
    void every_column_of_every_table_has_a_law() {
        for (ResultTable table : ResultTables.all()) {
            assertThat(laws().get(table.name()).columns())
                    .as(table.name())
                    .isEqualTo(table.columns().stream()
                            .map(ResultTable.Column::name)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @TestFactory
    Stream<DynamicTest> what_a_column_holds_is_what_the_dictionary_says() {
        return WORLDS.entrySet().stream()
                .flatMap(world -> laws().entrySet().stream()
                        .flatMap(table -> table.getValue().all().stream()
                                .map(law -> DynamicTest.dynamicTest(
                                        table.getKey() + " " + String.join(", ", law.columns()) + " (" + world.getKey()
                                                + ")",
                                        () -> law.check().accept(world.getValue())))));
    }

    /** One name, one definition: titles and meanings of metrics differ, and a series that shares a metric's name shares its words. */
    @Test
    void no_two_outcomes_have_one_title_and_none_has_two() {
        List<Metric> all = Metrics.all();
        assertThat(all).extracting(Metric::id).doesNotHaveDuplicates();
        assertThat(all).extracting(metric -> metric.title().en()).doesNotHaveDuplicates();
        assertThat(all).extracting(metric -> metric.title().zh()).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(metric -> metric.title().en() + ": " + metric.meaning())
                .doesNotHaveDuplicates();
        for (Series series : Series.values()) {
            int metric = Metrics.indexOf(series.id());
            if (metric >= 0) {
                String metricTitle = all.get(metric).title().en();
                assertThat(metricTitle)
                        .as(series.id())
                        .startsWith(series.title().en());
            }
        }
    }
}
