package org.industrialrainforest.scenarios.command;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.industrialrainforest.core.tables.ResultTables;

/** Names of the documents, figures and pages that commands write into a directory of results. */
final class ResultFiles {
    static final String COMPARISON = "comparison.json";
    static final String VALIDATION = "validation.json";
    static final String TRACE = "trace.json";
    static final String LIVES = "lives.json";
    static final String PARAMETERS = "parameters.csv";
    static final String EXPERIMENT = "experiment.yaml";

    /** Beside kept runs of a study: its scenario, with its policies. */
    static final String SCENARIO = "scenario.yaml";

    /** Beside kept runs: of which scenario the parameter sets are. */
    static final String SETS_OF = "parameter-sets-of.txt";

    private static final List<String> DOCUMENTS = List.of(
            COMPARISON,
            VALIDATION,
            TRACE,
            LIVES,
            PARAMETERS,
            EXPERIMENT,
            "ablation.json",
            "dose.json",
            "odd.md",
            "report.html",
            "report.pdf");

    private ResultFiles() {}

    /** Names that commands write below {@code --out}, without charts, and some others. */
    static Set<String> with(Collection<String> others) {
        Set<String> names = new TreeSet<>(DOCUMENTS);
        ResultTables.all().forEach(table -> names.add(table.name() + ".csv"));
        names.addAll(others);
        return names;
    }
}
