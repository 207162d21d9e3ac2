package org.industrialrainforest.scenarios.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A shell script that ran with nothing but the environment given.
 *
 * @param code its exit code
 * @param said what it wrote to both streams
 */
record Child(int code, String said) {
    /** {@code java} in the script starts this JVM with the classes of this test. The script is a file, for arguments cannot be told in every locale. */
    static Child of(Path directory, Map<String, String> environment, String script)
            throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = "java() { '" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -cp '" + classes + "' \"$@\"; }\n";
        Path file = directory.resolve("script.sh");
        Files.writeString(
                file, java + "rainforest() { java " + RainforestCommand.class.getName() + " \"$@\"; }\n" + script);
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "script.sh")
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", System.getenv("PATH"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Child(process.waitFor(), said);
    }
}
