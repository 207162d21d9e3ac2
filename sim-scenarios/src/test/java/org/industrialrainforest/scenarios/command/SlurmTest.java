package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real SLURM of one node on loopback does a comparison in shards, of which one is killed and one put back into the queue. */
@Tag("slow")
class SlurmTest {
    @TempDir
    Path directory;

    @Test
    void eight_shards_of_which_one_is_killed_and_one_requeued_come_to_the_digest_of_one_machine()
            throws IOException, InterruptedException {
        boolean there = Stream.of("slurmctld", "slurmd", "sbatch").allMatch(SlurmTest::isInstalled);
        if ("required".equals(System.getProperty("rainforest.slurm"))) {
            assertThat(there).as("SLURM is installed").isTrue();
        }
        assumeTrue(there, "SLURM is not installed: apt-get install slurmctld slurmd slurm-client");
        Child child = Child.of(
                directory,
                Map.of(
                        "LC_ALL",
                        "C.UTF-8",
                        "SLURM_CONF",
                        directory + "/slurm.conf",
                        "JAVA_TOOL_OPTIONS",
                        "-XX:TieredStopAtLevel=1"),
                script());
        assertThat(child.code()).as(child.said()).isZero();
        assertThat(child.said())
                .contains("Missing: 3", "submit.sh 3", "restarts of shard 5: 1")
                .contains("Shards: 8 of 8 done; 32 runs done, 0 failed");
        assertThat(digest("merged.txt")).isEqualTo(digest("alone.txt")).hasSize(64);
        assertThat(directory.resolve("job/all/report.html")).isNotEmptyFile();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String script() throws IOException {
        try (var text = SlurmTest.class.getResourceAsStream("slurm.sh")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String digest(String file) throws IOException {
        return Files.readString(directory.resolve(file)).replaceFirst("(?s).*Digest of all runs: (\\w+).*", "$1");
    }
}
