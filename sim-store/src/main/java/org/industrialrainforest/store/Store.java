package org.industrialrainforest.store;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.industrialrainforest.engine.lab.ExperimentDesign;
import org.industrialrainforest.engine.lab.ResultStore;
import org.industrialrainforest.engine.lab.Shard;
import org.industrialrainforest.engine.simulation.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which the runs of one experiment are kept. Runs that are there are not done again. What is there is whole units, all up to the first
 * that is missing, whatever stopped the process.
 *
 * <pre>{@code
 * Store store = Store.in(Path.of("results/mine"));
 * Kept kept = Experiment.of(model).vary("demand.elasticity", "0.8", "1.2").runs(200).into(store).on(RunExecutor.local(2));
 * String means = Results.of(store.path()).query("select treatment, avg(price) from runs group by 1", Form.TEXT);
 * }</pre>
 */
public final class Store implements ResultStore {
    private final Path path;
    private final StoreOptions options;
    private final AtomicReference<@Nullable StoreRecording> open = new AtomicReference<>();

    private Store(Path path, StoreOptions options) {
        this.path = path;
        this.options = options;
    }

    /** A folder, which is made where it is missing. */
    public static Store in(Path path) {
        return new Store(path, StoreOptions.USUAL);
    }

    /** Version of the code that runs, such as a commit: runs of another are not mixed with what is there. */
    public Store code(String version) {
        return new Store(path, options.code(version));
    }

    /** What the column of treatments is called, {@code treatment} unless said otherwise. */
    public Store treatmentsCalled(String name) {
        return new Store(path, options.treatmentColumn(name));
    }

    /** A file that says more of the experiment, such as its scenario; it is part of what the experiment is. */
    public Store beside(String name, String content) {
        return new Store(path, options.beside(name, content));
    }

    /** Does units again in which a run failed. */
    public Store failedAgain() {
        return new Store(path, options.withFailedAgain());
    }

    /** Does units again whose files are missing or cut, where else they are refused. */
    public Store lostAgain() {
        return new Store(path, options.withLostAgain());
    }

    /** Number of values that fill a block, two million unless said otherwise: fewer cost less memory and make more files. */
    public Store blockCells(long cells) {
        return new Store(path, options.blockCells(cells));
    }

    /**
     * A folder below this one for one experiment alone, named by what the experiment is: so the small experiments of a search, each of which depends on
     * those before, lie side by side, and each is found again. Another number of replicates is the same experiment.
     */
    public Store below(ExperimentDesign design) {
        Digest digest = new Digest("rainforest.below/1");
        digest.add(Described.of(design, options.treatmentColumn()).text());
        options.beside().forEach((name, content) -> {
            digest.add(name);
            digest.add(content);
        });
        return new Store(path.resolve(digest.hex().substring(0, 16)), options);
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    /**
     * Ends what is being kept, from any thread, such as one that runs when the Java machine is told to stop: when it returns, whole units are on the
     * disk and no more are taken.
     */
    public void stop() {
        StoreRecording recording = open.get();
        if (recording != null) {
            recording.close();
        }
    }

    /**
     * Begins an experiment in the folder, or goes on with it.
     *
     * @throws StoreRefusal if the folder holds something else, or runs of another version
     * @throws StoreFault if it cannot be written or is damaged, or another process writes there
     */
    @Override
    public Recording open(ExperimentDesign design, Shard shard) {
        StoreRecording recording = Opening.of(path, options, design, shard);
        open.set(recording);
        return recording;
    }
}
