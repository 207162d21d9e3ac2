package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says a good deal of what the command can say, in a Java machine of its own, and keeps it in files. */
final class EveryCommand {
    private static final List<String> LINES = List.of(
            "",
            // Picocli sorts options by the default locale, which the command's own process sets; these names sort alike
            // in all.
            "help run",
            "list",
            "list --lang zh",
            "list --format json",
            "list --parameters",
            "describe --format markdown",
            "describe --lang zh",
            "run --set end=2013-12 --policy rainforest --threads 1 --record all --format json --out run",
            "compare --set end=2013-12 --runs 2 --policies none,rainforest --threads 1 --parameters baseline --lang zh --out compare",
            "trace --set end=2013-12 --policy rainforest",
            "run --seed x --replicate -1 --threads 0",
            "run --seed",
            "run --set end=2013-13 --set rules.state.envelope-bn=1,5",
            "run --polcy none",
            "run --seed ٣",
            "run --policy RAİNFOREST",
            "list --format xml",
            "report nowhere");

    private EveryCommand() {}

    public static void main(String[] args) throws IOException {
        Path kept = Path.of(args[0]);
        for (int i = 0; i < LINES.size(); i++) {
            String line = LINES.get(i);
            Spoken spoken = Spoken.of(line.isEmpty() ? new String[0] : line.split(" "));
            Files.writeString(
                    kept.resolve("said-" + i + ".txt"),
                    line + "\n" + spoken.code() + "\n" + spoken.out() + "\n" + spoken.err());
        }
        // What tells that the language was in force; written apart from what is compared.
        Files.writeString(
                kept.resolve("language"), String.format("%d", 1) + String.format("%.1f", .5) + "I".toLowerCase());
    }
}
