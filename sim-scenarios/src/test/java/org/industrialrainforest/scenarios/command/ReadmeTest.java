package org.industrialrainforest.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.scenarios.Catalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What README.md and the API page show works. */
@Tag("slow")
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Path EXAMPLES = ROOT.resolve("examples");

    private static String readme = "";
    private static String explaining = "";

    @TempDir
    Path directory;

    @BeforeAll
    static void read() throws IOException {
        readme = text("README.md");
        explaining = text("docs/explaining.md");
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static List<String> all(String pattern, String text) {
        List<String> found = new ArrayList<>();
        for (Matcher matcher = Pattern.compile(pattern).matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<String> blocks(String language, String page) {
        return all("(?s)\n```" + language + "\n(.*?)\n?```", page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/api.md"})
    void every_java_example_compiles_and_runs(String page) throws IOException, ReflectiveOperationException {
        List<String> examples = blocks("java", text(page));
        assertThat(examples).isNotEmpty();
        for (String code : examples) {
            String name = all("public final class (\\w+)", code).get(0);
            Path source = Files.writeString(directory.resolve(name + ".java"), code);
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            int exit = compiler.run(
                    null,
                    errors,
                    errors,
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-proc:none",
                    "-d",
                    directory.toString(),
                    source.toString());
            assertThat(exit).as(errors.toString(StandardCharsets.UTF_8)).isZero();
            assertThat(output(name, "2", "2018-12"))
                    .as("two pairs of six years, with numbers")
                    .containsPattern("[0-9]+\\.[0-9]")
                    .doesNotContain("NaN");
        }
    }

    /** What a program prints. */
    private String output(String name, String... args) throws IOException, ReflectiveOperationException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        URL[] compiled = {directory.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(compiled, getClass().getClassLoader());
                PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw new AssertionError(name + " failed", e.getCause());
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void every_yaml_example_is_a_file_that_loads() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(EXAMPLES)) {
            files = found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(Files.readString(file).strip());
        }
        assertThat(blocks("yaml", readme))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(texts).contains(block.strip()));

        Policy policy = Catalogue.policy(EXAMPLES.resolve("lines-and-bridges.yaml"));
        assertThat(policy.mix().platform()).isEqualTo(.8);
        assertThat(policy.mix().total()).isEqualTo(1);

        Scenario mine = Catalogue.standard().scenario(EXAMPLES.resolve("my-city.yaml"));
        Scenario shanghai = Catalogue.standard().scenario("shanghai");
        assertThat(mine.platforms()).hasSize(shanghai.platforms().size() - 1);
        assertThat(mine.platforms().get(0).slots()).isEqualTo(90);
        assertThat(mine.platforms().get(0).fee())
                .isEqualTo(shanghai.platforms().get(0).fee());
        assertThat(mine.facilities().get(0).refusalSpecial()).isEqualTo(.9);
        assertThat(mine.rules().funding().privateMoneyBn()
                        / shanghai.rules().funding().privateMoneyBn())
                .as("half of it, as the file says")
                .isBetween(.48, .52);
    }

    @Test
    void every_command_line_is_understood() throws IOException {
        List<String> commands = new ArrayList<>(all("(?m)^\\./rainforest ([^#\n]*)", readme));
        commands.addAll(all("`\\./rainforest ([^`]*)`", readme));
        commands.addAll(all("(?m)^\\./rainforest ([^#\n]*)", explaining));
        commands.addAll(all("(?m)^\\./rainforest ([^#\n]*)", text("docs/sensitivity.md")));
        commands.addAll(all("(?m)^\\./rainforest ([^#\n]*)", text("docs/choosing.md")));
        commands.addAll(all("(?m)^rainforest (match [^#\n]*)", text("docs/history-matching.md")));
        assertThat(commands).hasSizeGreaterThan(10);
        List<String> computing = List.of(
                "run",
                "compare",
                "validate",
                "calibrate",
                "match",
                "solve",
                "trace",
                "ablate",
                "dose",
                "sweep",
                "sensitivity",
                "robust",
                "optimise-mix");
        String kept = directory.resolve("results/mine").toString();
        assertThat(Spoken.tiny("compare", "--policies", "platforms", "--out", kept)
                        .code())
                .isZero();
        for (String command : commands) {
            Spoken spoken = Spoken.begun(words(command));
            boolean computes = computing.contains(command.split(" ")[0]);
            assertThat(spoken.code()).as("%s%n%s", command, spoken.err()).isEqualTo(computes ? 130 : 0);
        }
    }

    /** A line split as a shell does, with examples where they are and results in a directory of the test. */
    private String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command);
        while (matcher.find()) {
            String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            words.add(word.replace("examples/", EXAMPLES + "/")
                    .replaceFirst(
                            "^results/", directory.resolve("results").toString().replace("\\", "/") + "/"));
        }
        if (command.startsWith("compare") && !words.contains("--out")) {
            words.addAll(List.of("--out", directory.resolve("compared").toString()));
        }
        return words.toArray(new String[0]);
    }

    @Test
    void every_link_and_picture_is_there() {
        List<String> targets = all("\\]\\(([^)#]+)\\)", readme);
        assertThat(targets)
                .isNotEmpty()
                .allSatisfy(target -> assertThat(ROOT.resolve(target)).exists());
        assertThat(all("\\]\\(([^)#]+)\\)", explaining))
                .isNotEmpty()
                .allSatisfy(target ->
                        assertThat(ROOT.resolve("docs").resolve(target)).exists());
    }
}
