package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the text of a scenario: it is one still, or all that is wrong with it is told with its place. */
@Tag("slow")
class DamagedScenariosTest {
    private static final long BUDGET = TimeUnit.SECONDS.toNanos(5);
    private static final List<String> VALUES = List.of(
            "",
            "null",
            "~",
            "[]",
            "{}",
            "[[]]",
            "{a: {b: {c: null}}}",
            "[null]",
            "- x",
            "yes",
            "-1",
            "1e400",
            "0x1p1",
            "010",
            ".5",
            "1d",
            "９",
            "NaN",
            "99999999999999999999",
            "2014-02-31",
            "9999-12",
            "0000-00",
            "derived",
            "\"a\\0b\"",
            "\"\\e[31m\"",
            "\"\\u202e\"",
            "'open",
            "&a x",
            "*a",
            "!!int 3",
            "!x!y z",
            "<<",
            "|",
            "? x",
            "@",
            "%",
            "{en: x}",
            "{zh: 成都}",
            "shanghai",
            "none",
            "\u0007",
            "\ud83d\ude00",
            "\ud83d",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\t",
            "---",
            "...",
            "x".repeat(2000));

    private static final int LEAST = 20;

    @TempDir
    Path directory;

    private final Catalogue catalogue = Catalogue.standard();

    @Test
    void a_damaged_scenario_is_read_or_all_that_is_wrong_with_it_is_placed() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<List<String>> shipped = shipped();
        long until = System.nanoTime() + BUDGET;
        int read = 0;
        int refused = 0;
        // A machine that is busy needs longer for as many.
        while (System.nanoTime() < until || refused <= LEAST) {
            // Half of them as children of what is shipped, in which all of inheritance lies.
            List<String> lines = new ArrayList<>(shipped.get(random.nextInt(shipped.size())));
            int damages = 1 + random.nextInt(3);
            for (int d = 0; d < damages && !lines.isEmpty(); d++) {
                damage(lines, random);
            }
            String text = String.join("\n", lines) + "\n";
            Path file = Files.write(directory.resolve("damaged.yaml"), utf8(text));
            try {
                catalogue.scenario(file);
                read++;
            } catch (BadInput e) {
                refused++;
                assertTold(e, file, seed, text);
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed " + seed + " found " + e + " after " + (read + refused) + " files, in\n" + text, e);
            }
        }
        assertThat(read).as("some damage is harmless, seed %d", seed).isPositive();
        assertThat(refused).as("most is not, seed %d", seed).isGreaterThan(LEAST);
    }

    private static void assertTold(BadInput e, Path file, long seed, String text) {
        assertThat(e.problems()).as("seed %d", seed).isNotEmpty();
        for (Problem problem : e.problems()) {
            String line = problem.toString();
            assertThat(line)
                    .as("seed %d, in%n%s", seed, text)
                    .doesNotContain("Exception", "java.", "\n", "\u001b", "\u0007", "\u202e");
            assertThat(line.chars().anyMatch(Character::isISOControl))
                    .as("seed %d: %s", seed, line)
                    .isFalse();
            assertThat(problem.place().file())
                    .as("seed %d: %s", seed, line)
                    .matches(place -> place.equals(file.toString()) || place.endsWith(".yaml"), "a file");
        }
    }

    /** Every shipped scenario, and small children of it. */
    private static List<List<String>> shipped() {
        List<List<String>> texts = new ArrayList<>();
        for (Written written : Shelves.scenarios()) {
            texts.add(written.text().lines().toList());
        }
        texts.add(List.of(
                "extends: shanghai",
                "id: child",
                "title: {en: Child, zh: 孩子}",
                "end: 2030-12",
                "rules:",
                "  knowledge: {depreciation: 0.2}",
                "platforms:",
                "  - {id: sitri-pilot-line, slots: 12}",
                "  - graphene: null",
                "incubators:",
                "  supercarbon: null",
                "leaders: []",
                "policies:",
                "  - {id: half, title: Half, start: 2014-01, mix: {platform: .5}}",
                "shocks: []"));
        return texts;
    }

    private static void damage(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String line = lines.get(at);
        int colon = line.indexOf(": ");
        String value = VALUES.get(random.nextInt(VALUES.size()));
        switch (random.nextInt(10)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, line);
            case 2 -> lines.set(at, lines.set(other, line));
            case 3 -> lines.set(at, " ".repeat(random.nextInt(7)) + line.strip());
            case 4 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
            case 5 -> {
                int place = random.nextInt(line.length() + 1);
                lines.set(at, line.substring(0, place) + value + line.substring(place));
            }
            case 6 -> lines.set(at, line.replaceFirst("[a-z]", "q"));
            default -> lines.set(at, (colon < 0 ? line : line.substring(0, colon + 2)) + value);
        }
    }

    /** Lone surrogates become bytes that are no UTF-8. */
    private static byte[] utf8(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * text.length());
        text.codePoints().forEach(c -> {
            if (c >= 0xd800 && c < 0xe000) {
                bytes.put((byte) 0xed);
            } else {
                bytes.put(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
