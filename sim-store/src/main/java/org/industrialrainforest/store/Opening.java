package org.industrialrainforest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.industrialrainforest.engine.lab.ExperimentDesign;
import org.industrialrainforest.engine.lab.Shard;
import org.jspecify.annotations.Nullable;

/** How a folder is opened for writing: what is not of this experiment is refused before anything is changed. */
final class Opening {
    private final Folder folder;
    private final StoreOptions options;
    private final ExperimentDesign design;
    private final Described described;
    private final List<Layout> layouts;

    private Opening(Path path, StoreOptions options, ExperimentDesign design) {
        this.folder = new Folder(path);
        this.options = options;
        this.design = design;
        this.described = Described.of(design, options.treatmentColumn());
        this.layouts = described.layouts();
    }

    static StoreRecording of(Path path, StoreOptions options, ExperimentDesign design, Shard shard) {
        Opening opening = new Opening(path, options, design);
        FolderLock lock = null;
        try {
            Files.createDirectories(path);
            lock = FolderLock.take(path);
            return opening.recording(lock, Session.now(options.code(), design.runs(), shard));
        } catch (IOException e) {
            leave(lock);
            throw opening.folder.cannotWrite(e);
        } catch (RuntimeException e) {
            leave(lock);
            throw e;
        }
    }

    private static void leave(@Nullable FolderLock lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            return; // What is thrown already says more.
        }
    }

    private StoreRecording recording(FolderLock lock, Session session) throws IOException {
        if (!Files.exists(folder.file(Folder.JOURNAL))) {
            begin();
        }
        refuseAnother(folder, described);
        refuseOtherFiles();
        Journal.Content content = Journal.read(folder.file(Folder.JOURNAL));
        refuseOtherCode(content);
        List<Block> lost = content.blocks().stream()
                .filter(block -> !lost(folder, block).isEmpty())
                .toList();
        if (!lost.isEmpty() && !options.lostAgain()) {
            throw lost(lost.stream().map(block -> lost(folder, block)).toList());
        }
        for (Layout layout : layouts) {
            Files.createDirectories(folder.table(layout.table()));
        }
        folder.removeParts(layouts.stream().map(Layout::table).toList());
        folder.write(Folder.MANIFEST, manifest(session));
        Journal journal = Journal.open(folder.file(Folder.JOURNAL), content);
        try {
            journal.begin(session);
            List<Block> blocks = new ArrayList<>(content.blocks());
            if (!lost.isEmpty()) {
                journal.commitBlocks(
                        0, List.of(), lost.stream().map(Block::name).toList());
                blocks.removeAll(lost);
            }
            if (options.failedAgain()) {
                blocks = new Rewriting(folder, layouts, design.unitSize()).withoutFailed(journal, blocks);
            }
            return new StoreRecording(
                    folder,
                    lock,
                    journal,
                    blocks,
                    () -> new BlockWriter(folder, layouts, design),
                    options.blockCells());
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** A folder of nothing becomes one of this experiment; the journal comes last, so that all else is there once it is. */
    private void begin() throws IOException {
        SortedSet<String> foreign = new TreeSet<>(folder.names());
        foreign.removeAll(List.of(Folder.EXPERIMENT, Folder.MANIFEST, Folder.OPEN, Folder.TABLES));
        foreign.removeAll(options.beside().keySet());
        foreign.removeIf(name -> name.endsWith(Folder.PART));
        if (!foreign.isEmpty()) {
            throw new StoreRefusal(folder.path() + " holds files that are of no experiment (" + foreign.first()
                    + (foreign.size() > 1 ? " and " + (foreign.size() - 1) + " more" : "")
                    + "); name an empty folder, or a new one");
        }
        if (Files.exists(folder.file(Folder.TABLES))) {
            try (Stream<Path> files = Files.walk(folder.file(Folder.TABLES))) {
                if (files.anyMatch(Files::isRegularFile)) {
                    throw new StoreRefusal(folder.path() + " holds tables and no " + Folder.JOURNAL
                            + ", which says which of their files count; restore it, or name another folder");
                }
            }
        }
        for (Map.Entry<String, String> file : options.beside().entrySet()) {
            folder.write(file.getKey(), file.getValue());
        }
        folder.write(Folder.OPEN, OpenSql.of(layouts));
        folder.write(Folder.EXPERIMENT, described.text());
        Journal.create(folder, described.identity());
    }

    /** @throws StoreRefusal if the folder is of another experiment, with the first difference */
    static void refuseAnother(Folder folder, Described described) throws IOException {
        Described there = described(folder);
        if (!there.equals(described)) {
            String difference;
            try {
                difference = there.difference(described);
            } catch (IllegalArgumentException e) {
                difference = "a description that cannot be read: " + e.getMessage();
            }
            throw new StoreRefusal(folder.path() + " holds another experiment: it has " + difference
                    + "; name another folder, or give the experiment that is there");
        }
    }

    static Described described(Folder folder) throws IOException {
        try {
            return new Described(Files.readString(folder.file(Folder.EXPERIMENT)));
        } catch (NoSuchFileException e) {
            throw new StoreRefusal(
                    folder.path() + " holds no " + Folder.EXPERIMENT + "; name a folder in which an experiment is kept",
                    e);
        }
    }

    private void refuseOtherFiles() throws IOException {
        for (Map.Entry<String, String> file : options.beside().entrySet()) {
            Path there = folder.file(file.getKey());
            if (!Files.exists(there) || !Files.readString(there).equals(file.getValue())) {
                throw new StoreRefusal(folder.path() + " holds another experiment: its " + file.getKey()
                        + " differs; name another folder, or give the experiment that is there");
            }
        }
    }

    private void refuseOtherCode(Journal.Content content) {
        if (!content.experiment().equals(described.identity())) {
            throw new StoreRefusal(folder.path() + " holds a " + Folder.JOURNAL + " of another experiment than its "
                    + Folder.EXPERIMENT + "; the two were not written together");
        }
        for (Session session : content.sessions()) {
            if (!session.code().equals(options.code())) {
                throw new StoreRefusal(folder.path() + " holds runs of version '" + session.code() + "', and this is '"
                        + options.code() + "'; go on with that version, or name another folder");
            }
        }
    }

    /** What is wrong with a block's files, in words; empty for nothing. */
    static String lost(Folder folder, Block block) {
        for (Map.Entry<String, Block.FileOf> of : block.files().entrySet()) {
            Path file = folder.block(of.getKey(), block.name());
            try {
                long bytes = Files.size(file);
                if (bytes != of.getValue().bytes()) {
                    return file + " has " + bytes + " bytes, where the journal says "
                            + of.getValue().bytes();
                }
            } catch (IOException e) {
                return file + " is missing, which the journal names";
            }
        }
        return "";
    }

    /** @param lost what is wrong with each block's files, at least one */
    static StoreFault lost(List<String> lost) {
        return new StoreFault(lost.get(0) + (lost.size() > 1 ? " (and " + (lost.size() - 1) + " blocks more)" : "")
                + "; restore it from a copy, or have the runs of lost files done again");
    }

    private String manifest(Session session) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", "rainforest.store/1");
        map.put("experiment", described.identity());
        map.putAll(session.written());
        map.put("duckdb", Duck.VERSION);
        map.put(
                "key_rule",
                "Philox 4x64-10; key = (seed, replicate); neither treatment nor point nor shock is part of it");
        return Json.write(map) + "\n";
    }
}
