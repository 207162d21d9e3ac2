package org.industrialrainforest.scenarios.command;

import java.nio.file.Path;
import java.util.List;
import org.industrialrainforest.scenarios.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command says what it found. */
final class OutputOptions {
    /** What {@code --format} may be for this command. */
    List<String> formats = List.of("text", "json");

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            description = "Language of what is printed (default: ${DEFAULT-VALUE}).")
    String lang = "en";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text, or json for scripts (one JSON document on stdout); describe also writes markdown, query also csv; "
                            + "export writes csv or parquet (default: ${DEFAULT-VALUE}).")
    String format = "text";

    @Option(names = "--quiet", description = "No progress and no notes on stderr.")
    boolean quiet;

    @Option(names = "--debug", paramLabel = "FILE", description = "Log every step, and errors in full, to a file.")
    @Nullable
    Path debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    void check(Problems problems) {
        problems.word("--lang", lang, List.of("en", "zh"));
        problems.word("--format", format, formats);
    }

    boolean json() {
        return format.equals("json");
    }

    Words words() {
        return new Words(lang);
    }
}
