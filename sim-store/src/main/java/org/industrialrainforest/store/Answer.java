package org.industrialrainforest.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.industrialrainforest.engine.lab.CsvLine;
import org.jspecify.annotations.Nullable;

/** Writes rows as they come; only texts look ahead, so as to know how wide their columns are. */
final class Answer {
    private static final int AHEAD = 1000;

    private final ResultSet rows;
    private final Appendable out;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    Answer(ResultSet rows, Appendable out) throws SQLException {
        this.rows = rows;
        this.out = out;
        ResultSetMetaData columns = rows.getMetaData();
        for (int c = 1; c <= columns.getColumnCount(); c++) {
            names.add(columns.getColumnLabel(c));
            types.add(columns.getColumnTypeName(c));
        }
    }

    /** Writes all rows; returns how many there were. */
    long write(Form form) throws SQLException, IOException {
        return switch (form) {
            case TEXT -> text();
            case CSV -> csv();
            case JSON -> json();
        };
    }

    private @Nullable Object cell(int column) throws SQLException {
        return rows.getObject(column + 1);
    }

    private long csv() throws SQLException, IOException {
        CsvLine head = new CsvLine();
        names.forEach(head::text);
        out.append(head.end());
        long n = 0;
        for (; rows.next(); n++) {
            CsvLine line = new CsvLine();
            for (int c = 0; c < names.size(); c++) {
                line.text(shown(cell(c)));
            }
            out.append(line.end());
        }
        return n;
    }

    private long json() throws SQLException, IOException {
        List<Object> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("name", names.get(c));
            column.put("type", types.get(c));
            columns.add(column);
        }
        out.append("{\"format\":\"rainforest.query/1\",\"columns\":").append(Json.write(columns));
        out.append(",\"rows\":[");
        long n = 0;
        for (; rows.next(); n++) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int c = 0; c < names.size(); c++) {
                Object value = cell(c);
                boolean plain = value == null || value instanceof Number || value instanceof Boolean;
                Object told = value instanceof Float real ? real.doubleValue() : value;
                row.put(names.get(c), plain ? told : shown(value));
            }
            out.append(n == 0 ? "\n" : ",\n").append(Json.write(row));
        }
        out.append("]}\n");
        return n;
    }

    private long text() throws SQLException, IOException {
        int[] widths = names.stream().mapToInt(Answer::width).toArray();
        List<String[]> ahead = new ArrayList<>();
        while (ahead.size() < AHEAD && rows.next()) {
            String[] row = row();
            for (int c = 0; c < row.length; c++) {
                widths[c] = Math.max(widths[c], width(row[c]));
            }
            ahead.add(row);
        }
        line(names.toArray(String[]::new), widths);
        for (String[] row : ahead) {
            line(row, widths);
        }
        long n = ahead.size();
        for (; n >= AHEAD && rows.next(); n++) {
            line(row(), widths);
        }
        return n;
    }

    private String[] row() throws SQLException {
        String[] row = new String[names.size()];
        for (int c = 0; c < row.length; c++) {
            row[c] = shown(cell(c)).replace('\n', ' ');
        }
        return row;
    }

    private void line(String[] cells, int[] widths) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.length; c++) {
            String space = " ".repeat(Math.max(0, widths[c] - width(cells[c])));
            line.append(c == 0 ? "" : "  ")
                    .append(isNumber(c) ? space : "")
                    .append(cells[c])
                    .append(isNumber(c) ? "" : space);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private boolean isNumber(int column) {
        return types.get(column).matches("(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*)");
    }

    /** Chinese characters are two columns wide on a screen. */
    private static int width(String text) {
        return text.codePoints()
                .map(c -> c >= 0x1100 && c <= 0xffe6 && c != 0x2014 && (c >= 0x2e80) ? 2 : 1)
                .sum();
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double real) {
            // Adding 0 takes the sign of a zero away.
            return real.isNaN() ? "" : Double.toString(real + 0.0);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }
}
