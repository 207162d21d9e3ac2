package org.industrialrainforest.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.industrialrainforest.core.scenario.BadInput;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    @TempDir
    Path directory;

    private final Catalogue catalogue = Catalogue.standard();

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(BadInput.class).hasMessageContaining(message);
    }

    @Test
    void a_city_that_extends_shanghai_changes_what_it_says_and_nothing_else() throws IOException {
        Path yaml = file("my.yaml", """
                extends: shanghai
                id: my-city
                rules:
                  knowledge: {depreciation: 0.2}
                platforms:
                  - {id: sitri-pilot-line, slots: 12}
                  - graphene: null
                """);
        Scenario mine = catalogue.with(yaml).scenario("my-city");
        Scenario shanghai = catalogue.scenario("shanghai");
        assertThat(mine.rules().knowledge().depreciation()).isEqualTo(.2);
        assertThat(mine.platforms()).hasSize(14);
        assertThat(mine.platforms().get(0).slots()).isEqualTo(12);
        assertThat(mine.sectors()).isEqualTo(shanghai.sectors());
        assertThat(mine.title()).isEqualTo(shanghai.title());
    }

    @Test
    void a_file_may_extend_a_file_beside_it() throws IOException {
        file("mine.yaml", "extends: shanghai\nid: mine\nend: 2030-12\n");
        Path second = file("second.yaml", "extends: mine.yaml\nid: second\nstart: 2009-01\n");
        Scenario read = catalogue.scenario(second);
        assertThat(read.start() + " " + read.end()).isEqualTo("2009-01 2030-12");
    }

    @Test
    void scenarios_that_extend_each_other_in_a_circle_are_refused() throws IOException {
        Path a = file("a.yaml", "extends: b.yaml\nid: a\n");
        file("b.yaml", "extends: a.yaml\nid: b\n");
        assertRefused(() -> catalogue.scenario(a), "extends: goes in a circle: ");
        Path own = file("own.yaml", "extends: own\nid: own\n");
        assertRefused(() -> catalogue.with(own).scenario("own"), "own.yaml:1:10: extends: goes in a circle");
    }

    @Test
    void a_file_named_as_its_parent_is_no_circle() throws IOException {
        assertThat(catalogue
                        .scenario(file("shanghai.yaml", "extends: shanghai\nid: mine\n"))
                        .id())
                .isEqualTo("mine");
    }

    @Test
    void a_name_that_is_not_there_is_answered_with_the_one_that_was_meant() throws IOException {
        assertRefused(
                () -> catalogue.scenario("shangai"),
                "there is no scenario 'shangai'; allowed ai-innovation-centre, biomedicine-centre, chip-pilot-line, ");
        assertRefused(() -> catalogue.scenario("shangai"), "or a YAML file. Did you mean 'shanghai'?");
        Path yaml = file("my.yaml", "extends: shangai\nid: mine\n");
        assertRefused(() -> catalogue.scenario(yaml), "my.yaml:1:10: extends: there is no scenario 'shangai'");
        assertRefused(
                () -> catalogue.with(file("other.yaml", "id: shanghai\n")),
                "other.yaml:1:5: id: there is a scenario 'shanghai' already, in shanghai.yaml");
        Path nameless = file("nameless.yaml", "extends: shanghai\n");
        assertRefused(() -> catalogue.with(nameless), "id: is missing");
        assertRefused(
                () -> catalogue.scenario(nameless),
                "id: is missing; a scenario that extends another has an id of its own");
    }

    /** What is inherited is in the merged scenario already, and may still be what was meant. */
    @Test
    void a_mistyped_key_is_answered_with_the_inherited_one_that_was_meant() throws IOException {
        assertRefused(
                () -> catalogue.scenario(
                        file("my.yaml", "extends: shanghai\nid: mine\nrules:\n  fundng: {hurdle: 4}\n")),
                "Did you mean 'funding'?");
    }

    @Test
    void all_mistakes_of_a_file_are_told_at_once_each_with_its_place() throws IOException {
        Path yaml = file("my.yaml", """
                extends: shanghai
                id: mine
                end: 2030
                rules:
                  knowledge:
                    depreciation: 2
                    imitaton: 0.1
                platforms:
                  - id: sitri-pilot-line
                    slots: abc
                    sector: chips
                """);
        String place = yaml.toString();
        assertThatThrownBy(() -> catalogue.scenario(yaml))
                .isInstanceOf(BadInput.class)
                .message()
                .satisfies(message -> {
                    assertThat(message.lines()).hasSize(5);
                    assertThat(message)
                            .contains(place + ":3:6: end: '2030' is not a month; allowed yyyy-mm, such as 2014-01")
                            .contains(place
                                    + ":6:19: rules.knowledge.depreciation: '2' is too large; allowed 0 to 1 (1/yr)")
                            .contains(place + ":7:5: rules.knowledge.imitaton: is not a key here")
                            .contains(
                                    place
                                            + ":10:12: platforms[sitri-pilot-line].slots: 'abc' is not a whole number; allowed 0 to 1000000")
                            .contains(place + ":11:13: platforms[sitri-pilot-line].sector: there is no sector 'chips'");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            slots: 3.7        | '3.7' is not a whole number
            slots: 010        | '010' starts with a zero, which some readers take for base eight; allowed 0 to 1000000 (slots). Did you mean '10'?
            slots: 0x10       | '0x10' is not a whole number
            slots: 1_000      | '1_000' is not a whole number; allowed 0 to 1000000 (slots). Did you mean '1000'?
            slots: "12"       | '12' is quoted text; write the number without quotes
            slots: '12'       | '12' is quoted text
            slots:            | [sitri-pilot-line].slots: has no value
            slots: [1, 2]     | is a list; write one value
            fee: .inf         | '.inf' is not a finite number
            fee: 1:30         | '1:30' is not a number
            synthetic: yes    | 'yes' is not true or false; allowed true, false. Did you mean 'true'?
            type: cdmmo       | there is no facility type 'cdmmo'; allowed chip-pilot-line,
            slots: &x 12      | an anchor (&) is not read here
            slots: *x         | '*x' is an alias, which is not read here
            <<: {slots: 12}   | '<<' is a merge key, which is not read here
            slots: !!str 12   | a tag (!) is not read here; write the value without it
            """)
    void a_value_is_taken_as_it_is_written_or_not_at_all(String line, String message) throws IOException {
        Path yaml = file(
                "my.yaml", "extends: shanghai\nid: mine\nplatforms:\n  - id: sitri-pilot-line\n    " + line + "\n");
        assertRefused(() -> catalogue.scenario(yaml), message);
    }

    @Test
    void what_is_not_one_yaml_file_is_answered_with_one_line() throws IOException {
        assertRefused(() -> catalogue.with(directory.resolve("none.yaml")), "none.yaml: there is no such file");
        assertRefused(() -> catalogue.with(directory), "is a directory; name a YAML file in it");
        assertRefused(
                () -> catalogue.with(file("empty.yaml", "")),
                "empty.yaml: is empty; it should start like 'id: my-city'");
        assertRefused(() -> catalogue.with(file("comment.yaml", "# nothing yet\n")), "comment.yaml: is empty");
        assertRefused(() -> catalogue.with(file("text.yaml", "just words")), "text.yaml:1:1: holds no keys");
        assertRefused(() -> catalogue.with(file("list.yaml", "- id: x\n")), "list.yaml:1:1: holds no keys");
        assertRefused(() -> catalogue.with(file("open.yaml", "id: {x: [1, 2\n")), "is not YAML: ");
        assertRefused(
                () -> catalogue.with(file("tab.yaml", "id: x\nrules:\n\tknowledge: 1\n")),
                "tab.yaml:3:1: is not YAML: ");
        assertRefused(
                () -> catalogue.with(file("two.yaml", "id: x\n---\nid: y\n")).scenario("x"),
                "a second document starts here");
        assertRefused(
                () -> catalogue.with(file("twice.yaml", "id: x\nid: y\n")).scenario("x"),
                "twice.yaml:2:1: 'id' is given twice, first at ");
        Path binary = Files.write(directory.resolve("binary.yaml"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        assertRefused(() -> catalogue.with(binary), "binary.yaml: is not UTF-8 text: byte 1");
        Path zero = Files.write(directory.resolve("zero.yaml"), new byte[] {'i', 'd', 0, 1});
        assertRefused(() -> catalogue.with(zero), "zero.yaml:1:3: the character U+0000");
        Path bell = Files.write(directory.resolve("bell.yaml"), new byte[] {'i', 'd', ':', ' ', 7});
        assertRefused(() -> catalogue.with(bell), "bell.yaml:1:5: the character U+0007");
        Path wide = Files.write(directory.resolve("wide.yaml"), "id: x".getBytes(StandardCharsets.UTF_16));
        assertRefused(() -> catalogue.with(wide), "wide.yaml: is UTF-16 text; save it as UTF-8");
        Path gb = Files.write(directory.resolve("gb.yaml"), "id: 上海".getBytes(Charset.forName("GB18030")));
        assertRefused(() -> catalogue.with(gb), "gb.yaml: is not UTF-8 text: byte 5");
        assertThatThrownBy(() -> catalogue.with(file("open2.yaml", "id: \"x\n")))
                .message()
                .satisfies(m -> assertThat(m.lines()).hasSize(1));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() throws IOException {
        Path yaml = file("my.yaml", "\ufeffextends: shanghai\r\nid: mine\r\ntitle: 我的城市\r\n");
        assertThat(catalogue.scenario(yaml).title().en()).isEqualTo("我的城市");
    }

    @Test
    void a_policy_stands_in_a_file_of_its_own_and_names_only_its_levers() throws IOException {
        Policy policy = Catalogue.policy(file(
                "half.yaml",
                "id: half\ntitle: {en: Half, zh: 一半}\nstart: 2014-01\nmix: {platform: .55, tax-credit: .1}\n"));
        assertThat(policy.kind()).isEqualTo(Policy.Kind.ENVELOPE);
        assertThat(policy.mix()).isEqualTo(new Policy.Mix(.55, 0, 0, 0, 0, .1, 0));
        assertRefused(
                () -> Catalogue.policy(
                        file("bad.yaml", "id: bad\ntitle: Bad\nstart: 2014-01\nmix: {platfrom: .55, bridge: 5}\n")),
                "bad.yaml:4:7: mix.platfrom: is not a key here; allowed platform, incubation, bridge, direct-fund, grants, tax-credit, fund-of-funds. Did you mean 'platform'?\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "ends in!", "two!/deep!", "a#b", "100%25", "a+b", "a?b", "a;b&c", "a[1]"})
    void scenarios_in_another_jar_on_the_class_path_are_found_wherever_it_lies(String folder) throws IOException {
        Path jar = Files.createDirectories(directory.resolve(folder)).resolve("cities.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("rainforest/scenarios/"));
            out.putNextEntry(new JarEntry("rainforest/scenarios/suzhou.yaml"));
            out.write("extends: shanghai\nid: suzhou\n".getBytes(StandardCharsets.UTF_8));
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            assertThat(Catalogue.standard().ids()).containsAll(catalogue.ids()).contains("suzhou");
            assertThat(Catalogue.standard().scenario("suzhou").platforms()).hasSize(15);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void a_title_that_would_steer_a_terminal_is_refused_where_it_stands() throws IOException {
        Path red = file("red.yaml", "extends: shanghai\nid: red\ntitle: \"A \\e[31mred city\"\n");
        assertRefused(
                () -> catalogue.scenario(red),
                "red.yaml:3:8: title: 'A ␤[31mred city' holds the control character U+001B");
        Path half = file("half.yaml", "extends: shanghai\nid: half\ntitle: {en: Half, zh: \"\\u202e一半\"}\n");
        assertRefused(() -> catalogue.scenario(half), "U+202E");
        Path source = file(
                "source.yaml", "extends: shanghai\nid: source\nplatforms:\n  - {id: graphene, source: \"a\\x9bb\"}\n");
        assertRefused(() -> catalogue.scenario(source), "source.yaml:4:28: platforms[graphene].source");
    }
}
