package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.tables.ResultTables;
import org.industrialrainforest.engine.time.Month;
import org.industrialrainforest.scenarios.Catalogue;

/** All tables of one run, as a reader of the files has them: nothing here knows how they were written. */
final class RecordedWorld {
    final Scenario scenario;
    final Map<String, List<Row>> tables = new TreeMap<>();
    final Map<String, List<Row>> events;
    final Map<String, List<Row>> deals;
    /** Ideas' lives. */
    final Map<String, List<Row>> lives;

    private final Map<String, List<Row>> eventsByName;
    final int first;
    final int last;

    private RecordedWorld(Scenario scenario, Path directory) throws IOException {
        this.scenario = scenario;
        for (var table : ResultTables.all()) {
            tables.put(table.name(), read(directory.resolve(table.name() + ".csv")));
        }
        events = by("events", "idea_id");
        deals = by("deals", "idea_id");
        lives = by("lives", "idea_id");
        eventsByName = by("events", "event");
        first = scenario.recordFrom().index();
        last = scenario.end().index();
    }

    static RecordedWorld of(Path directory, String policy, String start, String recordFrom, String end)
            throws IOException {
        Spoken spoken = Spoken.of(
                "run",
                "--policy",
                policy,
                "--set",
                "start=" + start,
                "--set",
                "record-from=" + recordFrom,
                "--set",
                "end=" + end,
                "--record",
                "all",
                "--quiet",
                "--out",
                directory.toString());
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.code()).isZero();
        Scenario scenario = Catalogue.standard()
                .scenario("shanghai")
                .with("start", start)
                .with("record-from", recordFrom)
                .with("end", end);
        return new RecordedWorld(scenario, directory);
    }

    private static List<Row> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names = cells(lines.get(0));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            assertThat(cells).as(line).hasSameSizeAs(names);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), cells.get(i));
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private Map<String, List<Row>> by(String table, String column) {
        return rows(table).stream().collect(Collectors.groupingBy(row -> row.text(column)));
    }

    List<Row> rows(String table) {
        return tables.get(table);
    }

    Row run() {
        return rows("runs").get(0);
    }

    /** Lives of firms founded here. */
    List<Row> firms() {
        return rows("lives").stream().filter(life -> life.has("founded")).toList();
    }

    /** Whether an idea arrived before the run began; a firm founded then is of the initial stock. */
    boolean earlier(String idea) {
        return happened(idea, "arrived").get(0).month("month")
                < scenario.start().index();
    }

    /** How many rounds a firm of the initial stock closed before the run began: they are one stake of the first month, without an event. */
    int earlierRounds(String idea) {
        if (!earlier(idea)) {
            return 0;
        }
        int start = scenario.start().index();
        int[] rounds = deals.getOrDefault(idea, List.of()).stream()
                .filter(deal -> deal.is("kind", "round") && deal.month("month") == start)
                .mapToInt(deal -> (int) deal.number("round"))
                .sorted()
                .distinct()
                .toArray();
        long told = happened(idea, "round").stream()
                .filter(round -> round.month("month") == start)
                .count();
        return rounds.length > told ? rounds[0] : 0;
    }

    /** Whether an investment is the stake of a firm's earlier rounds. */
    boolean earlierStake(Row deal) {
        return deal.is("kind", "round")
                && deal.month("month") == scenario.start().index()
                && deal.number("round") == earlierRounds(deal.text("idea_id"));
    }

    List<Row> deals(String kind, String holder) {
        return rows("deals").stream()
                .filter(deal -> deal.is("kind", kind) && deal.is("holder_kind", holder))
                .toList();
    }

    /** What happened to an idea, in order. */
    List<Row> happened(String idea, String... what) {
        List<String> wanted = List.of(what);
        return events.getOrDefault(idea, List.of()).stream()
                .filter(event -> wanted.contains(event.text("event")))
                .toList();
    }

    /** What happened to anybody in recorded months. */
    List<Row> recorded(String what) {
        return eventsByName.getOrDefault(what, List.of()).stream()
                .filter(event -> event.month("month") >= first)
                .toList();
    }

    /** Sum of a flow between two parties, any of them for an asterisk. */
    double paid(String flow, String payer, String payee) {
        return rows("flows").stream()
                .filter(row -> row.is("flow", flow)
                        && (payer.equals("*") || row.is("payer", payer))
                        && (payee.equals("*") || row.is("payee", payee)))
                .mapToDouble(row -> row.number("amount"))
                .sum();
    }

    List<Row> series(String sector) {
        return rows("series").stream().filter(row -> row.is("sector", sector)).toList();
    }

    record Row(Map<String, String> cells) {
        private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

        String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        boolean has(String column) {
            return !text(column).isEmpty();
        }

        boolean is(String column, String value) {
            return text(column).equals(value);
        }

        double number(String column) {
            return has(column) ? Double.parseDouble(text(column)) : Double.NaN;
        }

        /** Months since 0000-01, 0 for none. */
        int month(String column) {
            return has(column) ? Month.parse(text(column)).index() : 0;
        }

        /** The i-th number in the words of an event. */
        double said(int i) {
            Matcher numbers = NUMBER.matcher(text("detail"));
            for (int k = 0; k <= i; k++) {
                assertThat(numbers.find()).as(text("detail")).isTrue();
            }
            return Double.parseDouble(numbers.group());
        }
    }
}
