package org.industrialrainforest.store;

import java.nio.file.Path;
import org.industrialrainforest.engine.lab.Experiment;
import org.industrialrainforest.engine.lab.Progress;
import org.industrialrainforest.engine.lab.RunExecutor;
import org.industrialrainforest.engine.lab.RunSpec;

/** A program that keeps walks in small blocks: {@code FOLDER RUNS}. It says when the first run is over, and stops whole when it is told to. */
final class KeptWalks {
    private KeptWalks() {}

    public static void main(String[] arguments) {
        Store store = Store.in(Path.of(arguments[0])).blockCells(2000);
        Runtime.getRuntime().addShutdownHook(new Thread(store::stop));
        try {
            Experiment.of(new Walk())
                    .vary("walk.drift", "0", "0.5")
                    .runs(Integer.parseInt(arguments[1]))
                    .into(store)
                    .record(Walk.TABLES)
                    .on(RunExecutor.local(2), new Progress() {
                        @Override
                        public void taken(RunSpec spec, int done, int all) {
                            if (spec.replicate() % 10 == 0) {
                                System.out.println("taken " + done);
                            }
                        }
                    });
        } catch (StoreFault e) {
            System.out.println(e.getMessage());
            System.exit(3);
        }
        System.out.println("whole");
    }
}
