package org.industrialrainforest.scenarios.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Problem;
import org.industrialrainforest.core.tables.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * A directory of results, open for one command. It holds one generation: the files that its manifest names, all of one experiment.
 *
 * <p>What a command writes grows in {@code .rainforest} below it, under a lock, and takes the place of the generation before when it is whole:
 * a command that is stopped leaves the directory as it was. Files that no manifest names belong to the user; none is ever overwritten or
 * removed.
 */
final class ResultDirectory {
    private static final String CHARTS = "charts";

    private final Path directory;
    private final WorkFolder work;
    private final String task;
    private final Set<String> inPlace = new TreeSet<>();
    private @Nullable Manifest manifest;
    private boolean begun;

    private ResultDirectory(Path directory, WorkFolder work, String task, @Nullable Manifest manifest) {
        this.directory = directory;
        this.work = work;
        this.task = task;
        this.manifest = manifest;
    }

    /**
     * Makes the directory where it is missing, locks it and tries to write there, before anything is computed.
     *
     * @param task name of the command
     * @param command what was typed, for others to read
     * @param names of files that this command may write beside the usual ones
     * @throws CannotFinish when it cannot be written, or another command writes there
     * @throws BadInput when it holds what this command must not replace
     */
    static ResultDirectory open(Path asked, String task, String command, Collection<String> names) {
        Path directory = plain(asked);
        WorkFolder work = WorkFolder.take(directory, task, command);
        try {
            Manifest manifest = Manifest.read(directory);
            refuse(directory, task, manifest, names);
            work.clear(); // of a command that was stopped
            return new ResultDirectory(directory, work, task, manifest);
        } catch (IOException e) {
            work.leave();
            throw WorkFolder.cannot(task, directory, FileFault.told(e), e);
        } catch (RuntimeException e) {
            work.leave();
            throw e;
        }
    }

    /** Without the steps back: {@code a/../b} is {@code b}, and no {@code a} is made; only a step back from a symbolic link stays. */
    static Path plain(Path asked) {
        Path plain = asked.isAbsolute() ? asked.getRoot() : Path.of("");
        for (Path name : asked) {
            boolean back = name.toString().equals("..");
            Path last = plain.getFileName();
            if (name.toString().equals(".")) {
                continue;
            }
            if (back && last == null && asked.isAbsolute()) {
                continue; // the root is its own parent
            }
            boolean stays = last == null
                    || last.toString().isEmpty()
                    || last.toString().equals("..")
                    || Files.isSymbolicLink(plain);
            plain = !back || stays ? plain.resolve(name) : plain.getParent() == null ? Path.of("") : plain.getParent();
        }
        return plain.toString().isEmpty() ? Path.of(".") : plain;
    }

    private static void refuse(Path directory, String task, @Nullable Manifest manifest, Collection<String> names) {
        if (manifest != null && !manifest.makesWayFor(task)) {
            throw new BadInput(Problem.of(
                    WorkFolder.option(task),
                    "",
                    directory + " holds results of another command, '" + manifest.command()
                            + "', which would be lost; name another directory or remove it"));
        }
        Set<String> ours = manifest == null ? Set.of() : manifest.all();
        List<String> foreign = new ArrayList<>();
        for (String name : ResultFiles.with(names)) {
            Path file = directory.resolve(name);
            boolean named = ours.contains(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !named) {
                foreign.add(name);
            }
        }
        Path charts = directory.resolve(CHARTS);
        if (Files.exists(charts, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(charts)) {
            foreign.add(CHARTS);
        }
        if (!foreign.isEmpty()) {
            String more = foreign.size() > 3 ? " and " + (foreign.size() - 3) + " more" : "";
            String named = String.join(", ", foreign.subList(0, Math.min(3, foreign.size())));
            throw new BadInput(Problem.of(
                    WorkFolder.option(task),
                    "",
                    directory + " holds files of these names that no manifest of rainforest names: " + named + more
                            + "; they are not overwritten: move them or name another directory"));
        }
    }

    private static List<String> names(Path of) {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotFinish(of + " cannot be read (" + FileFault.reason(e) + ")", e);
        }
    }

    /** The directory as users know it. */
    Path directory() {
        return directory;
    }

    /** Where to write: what is there is in its place after {@link #keep} or {@link #keepDrawn}. */
    Path work() {
        return work.path();
    }

    /** Where a file of {@link #work} will be. */
    Path place(Path written) {
        return written.startsWith(work()) ? directory.resolve(work().relativize(written)) : written;
    }

    /** What the directory holds already; null for nothing. */
    @Nullable
    Manifest manifest() {
        return manifest;
    }

    /**
     * Files that grow in their own place because a command that was stopped goes on with them. From here on they are named, so that they
     * count as of this command also when it is stopped.
     */
    void growInPlace(ObjectNode document, List<String> names) {
        inPlace.addAll(names);
        if (manifest == null) {
            name(new Manifest(document, task, false, names, List.of()));
        }
    }

    /** Puts results in their place. The first time they replace all that the directory held, later they are added. */
    void keep(ObjectNode document) {
        Set<String> fresh = fresh();
        Manifest before = manifest;
        Set<String> named = before == null ? new TreeSet<>() : before.all();
        refuseForeign(fresh, named);
        Set<String> kept = new TreeSet<>(fresh);
        kept.addAll(inPlace);
        if (begun && before != null) {
            kept.addAll(before.files());
        }
        List<String> drawn = begun && before != null ? before.drawn() : List.of();
        String of = begun && before != null ? before.task() : task;
        named.addAll(kept);
        // Named before it is there, so that what is there is always named.
        name(new Manifest(document, of, begun, List.copyOf(named), List.of()));
        move(fresh);
        named.removeAll(kept);
        named.removeAll(drawn);
        remove(named);
        name(new Manifest(document, of, true, List.copyOf(kept), drawn));
        begun = true;
    }

    /** Adds results to what another command left, as its manifest tells it; what was drawn of that before shows it no more, and goes. */
    void add(Manifest to) {
        manifest = to;
        begun = true;
        keep(to.document());
        keepDrawn();
    }

    /** Puts figures and pages in their place, which replace all that were drawn before. */
    void keepDrawn() {
        Manifest before = manifest;
        if (before == null) {
            throw new IllegalStateException("nothing was kept that could have been drawn");
        }
        Set<String> fresh = fresh();
        refuseForeign(fresh, before.all());
        Set<String> stale = new TreeSet<>(before.drawn());
        stale.addAll(fresh);
        name(before.drawn(List.copyOf(stale)));
        move(fresh);
        stale.removeAll(fresh);
        remove(stale);
        name(before.drawn(List.copyOf(fresh)));
    }

    private Set<String> fresh() {
        try {
            return new TreeSet<>(work.files());
        } catch (IOException e) {
            throw halfway(work(), e);
        }
    }

    /** A user's chart of the same name, and what came while the command was at work. */
    private void refuseForeign(Set<String> fresh, Set<String> named) {
        for (String name : fresh) {
            Path file = directory.resolve(name);
            if (!named.contains(name) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new CannotFinish(file + " is not of rainforest, and is not overwritten");
            }
        }
    }

    private static CannotFinish halfway(Path file, IOException e) {
        return new CannotFinish(file + " cannot be written: " + FileFault.reason(file, e), e);
    }

    private void name(Manifest now) {
        Path part = work().resolve(Manifest.FILE);
        try {
            Files.writeString(part, Json.text(now.document()));
            Files.move(part, directory.resolve(Manifest.FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw halfway(directory.resolve(Manifest.FILE), e);
        }
        manifest = now;
    }

    private void move(Set<String> names) {
        for (String name : names) {
            Path to = directory.resolve(name);
            try {
                Files.createDirectories(String.valueOf(to.getParent()).isEmpty() ? directory : to.getParent());
                Files.move(work().resolve(name), to, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw halfway(to, e);
            }
        }
    }

    private void remove(Set<String> names) {
        for (String name : names) {
            try {
                Files.deleteIfExists(directory.resolve(name));
            } catch (IOException e) {
                throw halfway(directory.resolve(name), e);
            }
        }
        Path charts = directory.resolve(CHARTS);
        try {
            if (Files.isDirectory(charts, LinkOption.NOFOLLOW_LINKS)
                    && names(charts).isEmpty()) {
                Files.delete(charts);
            }
        } catch (IOException e) {
            throw halfway(charts, e);
        }
    }

    /**
     * Lets others in.
     *
     * @return where something is left that was written and not kept; null for nothing
     */
    @Nullable
    Path close() {
        Path left = fresh().isEmpty() ? null : work();
        work.leave();
        return left;
    }
}
