package org.industrialrainforest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes blocks again without some of their runs. */
final class Rewriting {
    private final Folder folder;
    private final List<Layout> layouts;
    private final int unitSize;

    /** @param unitSize number of runs that stand or fall together, which lie together in a block */
    Rewriting(Folder folder, List<Layout> layouts, int unitSize) {
        this.folder = folder;
        this.layouts = List.copyOf(layouts);
        this.unitSize = unitSize;
    }

    /** Takes units with failed runs out; returns what is left. */
    List<Block> withoutFailed(Journal journal, List<Block> blocks) throws IOException {
        List<Block> left = new ArrayList<>();
        List<Block> written = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (Block block : blocks) {
            Set<String> out = ofFailedUnits(block);
            if (out.isEmpty()) {
                left.add(block);
                continue;
            }
            dropped.add(block.name());
            if (out.size() < block.runs().size()) {
                written.add(without(folder, block, out));
            }
        }
        if (!dropped.isEmpty()) {
            journal.commitBlocks(0, written, dropped);
        }
        left.addAll(written);
        return left;
    }

    private Set<String> ofFailedUnits(Block block) {
        Set<String> out = new TreeSet<>();
        for (int from = 0; from < block.runs().size(); from += unitSize) {
            List<Block.Entry> unit =
                    block.runs().subList(from, Math.min(block.runs().size(), from + unitSize));
            if (unit.stream().anyMatch(Block.Entry::failed)) {
                unit.forEach(run -> out.add(run.id()));
            }
        }
        return out;
    }

    /** A block of another folder, or of this, without some runs. */
    Block without(Folder from, Block block, Set<String> out) throws IOException {
        List<Block.Entry> runs =
                block.runs().stream().filter(run -> !out.contains(run.id())).toList();
        String[] units = block.name().split("-", -1);
        String name = BlockWriter.name(Long.parseLong(units[0]), Long.parseLong(units[1]), runs);
        String ids = out.stream().map(Layout::text).collect(Collectors.joining(", ", "(", ")"));
        SortedMap<String, Block.FileOf> files = new TreeMap<>();
        try (Duck duck = Duck.small()) {
            for (Layout layout : layouts) {
                Path part = folder.part(layout.table(), name);
                duck.run("CREATE OR REPLACE TABLE rewritten AS SELECT * EXCLUDE (file_row_number) FROM "
                        + Duck.reading(List.of(from.block(layout.table(), block.name()))) + " WHERE run_id NOT IN "
                        + ids
                        + " ORDER BY file_row_number");
                duck.run("COPY rewritten TO " + Layout.text(part.toString()) + " (FORMAT parquet)");
                files.put(layout.table(), BlockWriter.described(part, duck.count("rewritten")));
            }
            for (Layout layout : layouts) {
                folder.finish(layout.table(), name);
                Folder.syncFolder(folder.table(layout.table()));
            }
        } catch (SQLException e) {
            throw new IOException(Duck.reason(e), e);
        }
        return new Block(name, runs, files);
    }
}
