package org.industrialrainforest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.industrialrainforest.engine.lab.Shard;
import org.jspecify.annotations.Nullable;

/**
 * Folders of one experiment as one folder.
 *
 * @param runs that it holds
 * @param identical runs that several folders hold, with the same digest; they count once
 * @param missing runs that no folder holds
 * @param shards that miss runs, as a job array is told them, such as {@code 3,7-9}; empty for none
 */
public record Merged(long runs, long identical, long missing, String shards) {
    /**
     * Copies blocks of several folders into a new one; the folders stay as they are.
     *
     * @param to a folder that is empty or does not exist
     * @throws StoreRefusal if the folders are of different experiments, or hold different results of one run
     * @throws StoreFault if one cannot be read, or the new one cannot be written
     */
    public static Merged of(List<Path> from, Path to) {
        List<Results> all = from.stream().map(Results::of).toList();
        if (all.isEmpty()) {
            throw new StoreRefusal("there is nothing to merge; name at least one folder");
        }
        for (Results one : all.subList(1, all.size())) {
            refuseOthers(all.get(0), one);
        }
        Folder folder = new Folder(to);
        try {
            if (Files.exists(to) && !folder.names().isEmpty()) {
                throw new StoreRefusal(to + " is not empty; name a folder for the merged results that does not exist");
            }
            Map<String, Found> found = refuseDifferent(all);
            Files.createDirectories(to);
            FolderLock lock = FolderLock.take(to);
            try {
                return new Merging(folder, all, found).merge();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw folder.cannotWrite(e);
        }
    }

    private static void refuseOthers(Results first, Results other) {
        String difference = first.described().difference(other.described());
        if (!first.described().equals(other.described())) {
            throw new StoreRefusal(first.folder().path() + " and "
                    + other.folder().path() + " hold different experiments: the first has " + difference);
        }
        for (Session session : other.content().sessions()) {
            for (Session here : first.content().sessions()) {
                if (!session.code().equals(here.code())) {
                    throw new StoreRefusal(first.folder().path() + " holds runs of version '" + here.code() + "', "
                            + other.folder().path() + " of '" + session.code() + "'; they cannot be mixed");
                }
            }
        }
    }

    private record Found(String digest, Path in) {}

    /** Of each run its digest; of one that failed in one folder only, the other's. */
    private static Map<String, Found> refuseDifferent(List<Results> all) {
        Map<String, Found> found = new HashMap<>();
        for (Results results : all) {
            for (Block block : results.content().blocks()) {
                for (Block.Entry run : block.runs()) {
                    Found now = new Found(run.digest(), results.folder().path());
                    Found before = found.get(run.id());
                    if (before == null || before.digest().equals(Block.FAILED)) {
                        found.put(run.id(), now);
                    } else if (!run.failed() && !before.digest().equals(run.digest())) {
                        throw new StoreRefusal(
                                "run " + run.id() + " has digest " + before.digest() + " in " + before.in()
                                        + " and " + run.digest() + " in " + now.in()
                                        + "; one of the two machines computes something else: 'replay' says which");
                    }
                }
            }
        }
        return found;
    }

    private static final class Merging {
        private final Folder folder;
        private final List<Results> all;
        private final Map<String, Found> found;
        private final SortedSet<String> taken = new TreeSet<>();
        private final List<Session> sessions = new ArrayList<>();
        private long identical;

        Merging(Folder folder, List<Results> all, Map<String, Found> found) {
            this.folder = folder;
            this.all = all;
            this.found = found;
        }

        /** The journal comes last: until it is there, the folder is of nothing. */
        Merged merge() throws IOException {
            Results first = all.get(0);
            for (String name : first.folder().names()) {
                Path file = first.folder().file(name);
                if (Files.isRegularFile(file) && !name.equals(Folder.JOURNAL) && !name.endsWith(Folder.PART)) {
                    Files.copy(file, folder.file(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            for (Layout layout : first.layouts()) {
                Files.createDirectories(folder.table(layout.table()));
            }
            int runs = 0;
            List<Journal.Placed> placed = new ArrayList<>();
            for (Results results : all) {
                int before = sessions.size();
                sessions.addAll(results.content().sessions());
                for (Session session : results.content().sessions()) {
                    runs = Math.max(runs, session.runs());
                }
                for (int b = 0; b < results.content().blocks().size(); b++) {
                    Block block = copied(results, results.content().blocks().get(b));
                    if (block != null) {
                        placed.add(new Journal.Placed(
                                block, before + results.content().sessionOf().get(b)));
                    }
                }
            }
            for (Layout layout : first.layouts()) {
                Folder.syncFolder(folder.table(layout.table()));
            }
            sessions.add(Session.now(sessions.isEmpty() ? "" : sessions.get(0).code(), runs, Shard.WHOLE));
            Journal.createWith(folder, first.described().identity(), sessions, placed);
            long planned = first.described().units(runs) * first.described().unitSize();
            return new Merged(taken.size(), identical, planned - taken.size(), shards());
        }

        private @Nullable Block copied(Results results, Block block) throws IOException {
            SortedSet<String> out = new TreeSet<>();
            for (Block.Entry run : block.runs()) {
                Found chosen = found.get(run.id());
                boolean same = chosen != null && chosen.digest().equals(run.digest());
                if (!same || !taken.add(run.id())) {
                    out.add(run.id());
                    identical += same ? 1 : 0;
                }
            }
            if (out.size() == block.runs().size()) {
                return null;
            }
            if (!out.isEmpty()) {
                return new Rewriting(folder, results.layouts(), 1).without(results.folder(), block, out);
            }
            for (String table : block.files().keySet()) {
                Path part = folder.part(table, block.name());
                Files.copy(results.folder().block(table, block.name()), part, StandardCopyOption.REPLACE_EXISTING);
                folder.finish(table, block.name());
            }
            return block;
        }

        /** Shards of which some run is not there. */
        private String shards() {
            SortedSet<Integer> missing = new TreeSet<>();
            List<Status> statuses = all.stream().map(Results::status).toList();
            int of = statuses.stream()
                    .mapToInt(status -> status.shard().of())
                    .max()
                    .orElse(1);
            for (int number = 1; number <= of; number++) {
                missing.add(number);
            }
            for (Status status : statuses) {
                if (status.missing() == 0 && status.shard().of() == of) {
                    missing.remove(status.shard().number());
                } else if (status.missing() == 0 && status.shard().of() == 1) {
                    missing.clear();
                }
            }
            return ranges(missing);
        }
    }

    /** Numbers as a job array is told them: {@code 3,7-9}; empty for none. */
    public static String ranges(SortedSet<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        int from = -1;
        for (int number : numbers) {
            if (numbers.contains(number - 1)) {
                continue;
            }
            from = number;
            int to = from;
            while (numbers.contains(to + 1)) {
                to++;
            }
            text.append(text.length() == 0 ? "" : ",").append(from).append(to > from ? "-" + to : "");
        }
        return text.toString();
    }
}
