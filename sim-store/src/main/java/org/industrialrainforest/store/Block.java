package org.industrialrainforest.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the journal says of a block: a file in each table.
 *
 * @param name of its files
 * @param runs in their order
 * @param files by table
 */
record Block(String name, List<Entry> runs, SortedMap<String, FileOf> files) {
    /**
     * A run.
     *
     * @param digest {@link #FAILED} for one that failed
     */
    record Entry(String id, String digest) {
        boolean failed() {
            return digest.equals(FAILED);
        }
    }

    /** A file: its rows, length in bytes and SHA-256. */
    record FileOf(long rows, long bytes, String sha) {}

    static final String FAILED = "failed";

    Block {
        runs = List.copyOf(runs);
    }

    Map<String, Object> written() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("block", name);
        Map<String, Object> tables = new LinkedHashMap<>();
        files.forEach((table, file) -> tables.put(table, List.of(file.rows(), file.bytes(), file.sha())));
        map.put("files", tables);
        map.put("runs", runs.stream().map(run -> run.id() + " " + run.digest()).toList());
        return map;
    }

    static Block read(Map<String, Object> map) {
        List<Entry> runs = new ArrayList<>();
        for (Object run : Json.asList(map.get("runs"))) {
            String text = Json.asText(run);
            int space = text.indexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("run '" + text + "' has no digest");
            }
            runs.add(new Entry(text.substring(0, space), text.substring(space + 1)));
        }
        SortedMap<String, FileOf> files = new TreeMap<>();
        Json.asMap(map.get("files")).forEach((table, of) -> {
            List<Object> file = Json.asList(of);
            files.put(
                    table, new FileOf(Json.asWhole(file.get(0)), Json.asWhole(file.get(1)), Json.asText(file.get(2))));
        });
        return new Block(Json.asText(map.get("block")), runs, files);
    }
}
