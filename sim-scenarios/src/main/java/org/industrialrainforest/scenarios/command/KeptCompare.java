package org.industrialrainforest.scenarios.command;

import java.util.Locale;
import org.industrialrainforest.core.compare.Comparison;
import org.industrialrainforest.core.compare.Experiment;
import org.industrialrainforest.core.compare.KeptComparison;

/** What {@code compare} does where runs can be kept. */
final class KeptCompare {
    private static final int TIMED = 4;

    private final Task task;
    private final ComparisonPlan plan;
    private final SavedResults results;
    private final KeepOptions.Keeping keeping;
    private final Experiment
            experiment; // Made once: it builds the scenario under every parameter set, which takes a second.

    KeptCompare(Task task, ComparisonPlan plan, SavedResults results, KeepOptions.Keeping keeping) {
        this.task = task;
        this.plan = plan;
        this.results = results;
        this.keeping = keeping;
        this.experiment = plan.completed().experiment();
    }

    /** Compares that many runs of each case. */
    Comparison all(int runs) {
        return all(runs, keeping);
    }

    private Comparison all(int runs, KeepOptions.Keeping how) {
        StoredComparison stored = new StoredComparison(plan, experiment.runs(runs), results.directory());
        StoredComparison.Made made = made(stored, how);
        refuseFailed(made);
        KeptComparison read = stored.read(results.work());
        if (made.kept().failed() > 0) {
            task.note(made.kept().failed() + " of " + made.kept().runs() + " runs failed; compared are the "
                    + read.replicates() + " of " + runs + " replicates without one (first: " + made.failure()
                    + ")");
        }
        return read.comparison();
    }

    private StoredComparison.Made made(StoredComparison stored, KeepOptions.Keeping how) {
        return task.compute(
                "compare " + plan.scenario().id(),
                results.directory(),
                true,
                progress -> stored.simulate(how, task.surroundings.interruption(), progress));
    }

    /** Compares ever more runs until the rule is content or there are enough. */
    Comparison until(UntilNarrow rule) {
        long began = System.nanoTime();
        int runs = rule.first();
        KeepOptions.Keeping on = new KeepOptions.Keeping(keeping.shard(), keeping.allowed(), "");
        tellTime(rule, runs);
        Comparison comparison = all(runs, keeping.again().equals("all") ? on : keeping);
        double half = rule.halfWidth(comparison);
        while (!rule.enough(half) && runs < rule.most()) {
            long expected = rule.expected(runs, half);
            double seconds = (System.nanoTime() - began) / 1e9 / runs * (Math.min(expected, rule.most()) - runs);
            task.note(String.format(
                    Locale.ROOT,
                    "after %,d runs %s is known to ±%.3g; ±%.3g needs about %s runs, %s to go",
                    runs,
                    rule.metric(),
                    UntilNarrow.WIDER * half,
                    rule.width(),
                    expected > rule.most() ? "more than " + rule.most() : String.valueOf(expected),
                    ProgressLine.span(seconds)));
            runs = rule.after(runs);
            comparison = all(runs, on);
            half = rule.halfWidth(comparison);
        }
        task.note(String.format(
                Locale.ROOT,
                rule.enough(half)
                        ? "%,d runs are enough: %s is known to ±%.3g"
                        : "%,d runs are the most that were asked for; %s is known to ±%.3g only",
                runs,
                rule.metric(),
                UntilNarrow.WIDER * half));
        return comparison;
    }

    /** How long it will take, from a few runs that are kept already. */
    private void tellTime(UntilNarrow rule, int first) {
        int few = Math.min(TIMED, first);
        long began = System.nanoTime();
        made(new StoredComparison(plan, experiment.runs(few), results.directory()), keeping);
        double each = (System.nanoTime() - began) / 1e9 / few;
        task.note(String.format(
                Locale.ROOT,
                "the first %,d runs of each case take about %s, the most, %,d, about %s",
                first,
                ProgressLine.span(each * first),
                rule.most(),
                ProgressLine.span(each * rule.most())));
    }

    /** Keeps a share of the replicates, and compares nothing. */
    int shard() {
        StoredComparison.Made made = made(new StoredComparison(plan, experiment, results.directory()), keeping);
        refuseFailed(made);
        if (task.output.json()) {
            task.print(Json.document("compare")
                    .put("shard", keeping.shard().toString())
                    .put("runs", made.kept().runs())
                    .put("failed", made.kept().failed())
                    .put("out", results.directory().toString()));
        } else {
            task.surroundings
                    .out()
                    .println(task.output
                            .words()
                            .of(
                                    "compare.shard",
                                    "Shard {0}: {1} runs kept in {2}; all shards become one by: rainforest merge DIR... --out ALL",
                                    keeping.shard(),
                                    made.kept().runs(),
                                    results.directory()));
        }
        return Task.DONE;
    }

    /** Too many runs that failed: a comparison of the others would say something else. */
    private void refuseFailed(StoredComparison.Made made) {
        int failed = made.kept().failed();
        if (failed > 0
                && (made.kept().failedShare() > keeping.allowed()
                        || failed == made.kept().runs())) {
            // The same command would fail again: it says itself what can be done.
            task.surroundings.interruption().over();
            throw new CannotFinish(failed + " of " + made.kept().runs() + " runs failed (first: " + made.failure()
                    + "); all are kept in " + results.directory()
                    + "; --allow-failed SHARE compares the rest, --again failed does them again");
        }
    }
}
