package org.industrialrainforest.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.industrialrainforest.engine.lab.RecordedRun;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.simulation.Digest;

/**
 * Runs that were done again, beside what is kept of them.
 *
 * @param replayed how many were done again
 * @param differing those with another digest
 */
public record Replay(int replayed, List<Differing> differing) {
    /** Copies its list. */
    public Replay {
        differing = List.copyOf(differing);
    }

    /**
     * A run that came out differently.
     *
     * @param kept its digest in the folder, {@code failed} for a run that broke off
     * @param now its digest here, {@code failed} likewise
     * @param because what is not the same as when it was kept: version, Java machine, system; or that all are
     */
    public record Differing(String id, RunSpec spec, String kept, String now, String because) {}

    /**
     * Does some runs again. Which ones depends on their ids alone, so that everybody who replays a folder does the same.
     *
     * @param specs runs of the experiment
     * @param sample how many, all where there are no more
     * @param code version of the code that runs
     * @param again does one again
     * @throws StoreRefusal if no kept run is among those: then it is another experiment, or its parameters differ
     */
    static Replay of(
            Folder folder,
            Journal.Content content,
            List<RunSpec> specs,
            int sample,
            String code,
            Function<RunSpec, RecordedRun> again,
            Function<RunSpec, String> ids) {
        Map<String, Kept> kept = new HashMap<>();
        for (int b = 0; b < content.blocks().size(); b++) {
            Session session = content.sessionOf(b);
            for (Block.Entry run : content.blocks().get(b).runs()) {
                kept.put(run.id(), new Kept(run.digest(), session));
            }
        }
        List<Chosen> chosen = specs.stream()
                .map(spec -> new Chosen(ids.apply(spec), spec))
                .filter(one -> kept.containsKey(one.id()))
                .sorted(Comparator.comparing(one -> lot(one.id())))
                .limit(sample)
                .toList();
        if (chosen.isEmpty()) {
            throw new StoreRefusal("none of the runs in " + folder.path()
                    + " is one of this experiment's; its model, version or parameters differ");
        }
        List<Differing> differing = new ArrayList<>();
        for (Chosen one : chosen) {
            RecordedRun run = again.apply(one.spec());
            String now = run.failure() == null ? run.digest() : Block.FAILED;
            Kept before = kept.get(one.id());
            if (before != null && !before.digest().equals(now)) {
                differing.add(new Differing(
                        one.id(),
                        one.spec(),
                        before.digest(),
                        now,
                        before.session().differsFrom(code)));
            }
        }
        return new Replay(chosen.size(), differing);
    }

    private record Kept(String digest, Session session) {}

    private record Chosen(String id, RunSpec spec) {}

    private static String lot(String id) {
        Digest digest = new Digest("rainforest-replay/1");
        digest.add(id);
        return digest.hex();
    }
}
