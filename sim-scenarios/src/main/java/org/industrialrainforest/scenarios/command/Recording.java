package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Recorder;
import org.industrialrainforest.core.run.CsvResults;
import org.industrialrainforest.core.run.RunListener;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.scenarios.ScenarioYaml;
import org.jspecify.annotations.Nullable;

/**
 * Where tables of runs go.
 *
 * @param directory that exists and can be written; null when nothing is kept
 * @param tables which tables to fill
 */
record Recording(@Nullable Path directory, SortedSet<String> tables) {
    /**
     * Opens the tables.
     *
     * @param scenarios as they are run, complete: a run's identity depends on them
     * @param detailed replicates whose lives, investments, links and flows are written when they are asked for
     * @param outcomes that are measured
     */
    CsvResults open(List<Scenario> scenarios, ParameterSets sets, int detailed, List<Metric> outcomes) {
        return directory == null
                ? new CsvResults(Path.of("."), "", new TreeSet<>(), 0, outcomes)
                : new CsvResults(
                        directory,
                        scenarios.stream().map(ScenarioYaml::write).collect(Collectors.joining()) + sets.digest(),
                        tables,
                        detailed,
                        outcomes);
    }

    /** Told of months of a run. */
    interface Months {
        void over(long done, long all);
    }

    /** Fills tables; tells of every month and of every run that is over, while it can be read, and of every result that is taken. */
    record Writing(CsvResults csv, Consumer<Rainforest> over, Months months, IntConsumer counted)
            implements RunListener {
        @Override
        public void month(RunSpec spec, int done, int all) {
            months.over(done, all);
        }

        @Override
        public boolean chronicled(RunSpec spec) {
            return csv.chronicled(spec);
        }

        @Override
        public Recorder recorder(RunSpec spec) {
            return csv.recorder(spec);
        }

        @Override
        public void finished(RunSpec spec, Rainforest run, Observed observed) {
            csv.finished(spec, run, observed);
            over.accept(run);
        }

        @Override
        public void taken(RunResult result, int done, int of) {
            csv.taken(result, done, of);
            counted.accept(done);
        }
    }
}
