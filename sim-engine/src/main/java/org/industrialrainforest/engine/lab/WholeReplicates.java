package org.industrialrainforest.engine.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds runs back until their replicate is whole, and adds what is read off all of it. Without such tables every run goes on at once. */
final class WholeReplicates<R> {
    private final Cases cases;
    private final List<ReplicateTable<R>> tables;
    private final TreeMap<Integer, Object[]> waiting = new TreeMap<>();

    WholeReplicates(Cases cases, List<ReplicateTable<R>> tables) {
        this.cases = cases;
        this.tables = List.copyOf(tables);
    }

    /**
     * A run that is over.
     *
     * @param result null where it failed, or where nobody asks for it any more
     */
    record Done<R>(RecordedRun run, @Nullable R result) {}

    @SuppressWarnings("unchecked") // Only this method fills the cells.
    void take(Done<R> done, Consumer<RecordedRun> taker) {
        if (tables.isEmpty()) {
            taker.accept(done.run());
            return;
        }
        int replicate = done.run().spec().replicate();
        Object[] all = waiting.computeIfAbsent(replicate, r -> new Object[cases.size()]);
        all[cases.of(done.run().spec())] = done;
        if (Arrays.stream(all).allMatch(Objects::nonNull)) {
            waiting.remove(replicate);
            List<Done<R>> whole = new ArrayList<>();
            for (Object one : all) {
                whole.add((Done<R>) one);
            }
            for (int place = 0; place < whole.size(); place++) {
                taker.accept(with(whole, place));
            }
        }
    }

    private RecordedRun with(List<Done<R>> whole, int place) {
        RecordedRun run = whole.get(place).run();
        if (run.failure() != null) {
            return run;
        }
        List<R> results = new ArrayList<>();
        for (Done<R> one : whole) {
            R result = one.result();
            if (result != null) {
                results.add(result);
            }
        }
        List<TableRows> rows = new ArrayList<>(run.tables());
        try {
            for (ReplicateTable<R> table : tables) {
                TableRows of = new TableRows(table.schema());
                if (results.size() == whole.size()) {
                    table.reader().read(results, place, of);
                    of.refuseHalfRow();
                }
                rows.add(of);
            }
        } catch (RuntimeException e) {
            return RecordedRun.failed(run.id(), run.spec(), RunFailure.Stage.OBSERVE, e);
        }
        return new RecordedRun(run.id(), run.spec(), run.digest(), run.values(), rows, null);
    }
}
