package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        description = "Ask kept runs in SQL: every table of the folder is there under its name, the runs as 'runs'.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  rainforest query results/mine \"select policy, count(*) as runs from runs group by 1\"",
            "  rainforest query results/mine \"select * from runs where state = 'failed'\" --format csv"
        })
final class QueryCommand extends StoredTask {
    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of kept runs.")
    Path directory = Path.of("");

    @Parameters(index = "1", paramLabel = "SQL", description = "Question in SQL, as DuckDB reads it.")
    String sql = "";

    QueryCommand(Surroundings surroundings) {
        super(surroundings);
        output.formats = List.of("text", "csv", "json");
    }

    @Override
    int work(Problems problems) {
        problems.orThrow();
        needStore();
        StoredResults.query(directory, sql, output.format, surroundings.out());
        return DONE;
    }
}
