package org.industrialrainforest.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The library keeps the rules of the architecture, and each rule can see: a fixture that breaks them all fails them all. */
class ArchitectureTest {

    private static final String LIBRARY = "org.industrialrainforest";
    private static final String FIXTURE = LIBRARY + ".core.brokenfixture";

    private static final JavaClasses LIBRARY_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(LIBRARY);
    private static final JavaClasses FIXTURE_CLASSES = new ClassFileImporter().importPackages(FIXTURE);

    @TestFactory
    Stream<DynamicTest> the_library_keeps_the_rule() {
        return Rules.over(LIBRARY).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(LIBRARY_CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> the_broken_fixture_fails_the_rule() {
        return Rules.over(FIXTURE).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    EvaluationResult result = rule.getValue().evaluate(FIXTURE_CLASSES);
                    String report = String.join("\n", result.getFailureReport().getDetails());
                    assertThat(breakers(rule.getKey()))
                            .as("fixture classes that break \"%s\"", rule.getKey())
                            .isNotEmpty()
                            .allSatisfy(breaker -> assertThat(report).contains(breaker));
                }));
    }

    @Test
    void the_fixture_breaks_only_rules_that_exist() {
        Set<String> claimed = FIXTURE_CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Breaks.class))
                .flatMap(
                        type -> Stream.of(type.getAnnotationOfType(Breaks.class).value()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(claimed)
                .containsExactlyInAnyOrderElementsOf(Rules.over(FIXTURE).keySet());
    }

    @Test
    void a_forbidden_function_is_seen_in_a_call_a_method_reference_and_a_lambda() {
        List<String> details = Rules.over(FIXTURE)
                .get("no inexact math")
                .evaluate(FIXTURE_CLASSES)
                .getFailureReport()
                .getDetails();
        assertThat(details).hasSize(3);
    }

    @Test
    void a_phase_that_is_reached_through_another_class_is_seen_and_so_is_a_class_that_two_phases_share() {
        List<String> details = Rules.over(FIXTURE)
                .get("phases do not know each other")
                .evaluate(FIXTURE_CLASSES)
                .getFailureReport()
                .getDetails();
        assertThat(details)
                .satisfiesExactlyInAnyOrder(
                        detail -> assertThat(detail).contains("NosyPhase uses phase", "ForgetfulPhase"),
                        detail -> assertThat(detail).contains("GoBetween uses phase", "ForgetfulPhase"),
                        detail -> assertThat(detail).contains("DiscreetPhase, NosyPhase use", "SharedDesk"));
    }

    /** An empty import would keep every rule: the rules must have seen each package that has sources, and no other. */
    @Test
    void the_rules_saw_every_package_of_the_library() throws IOException {
        Set<String> seen = LIBRARY_CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(type -> Rules.packageBelow(LIBRARY, type).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen).isEqualTo(packagesWithSources());
        assertThat(Rules.knownPackages()).containsAll(seen);
    }

    private static Set<String> packagesWithSources() throws IOException {
        Set<String> packages = new TreeSet<>();
        for (String module : Rules.MODULES) {
            Path sources = Path.of("..", "sim-" + module, "src", "main", "java")
                    .resolve(LIBRARY.replace('.', '/'))
                    .resolve(module);
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .map(file -> module + "." + sources.relativize(file).getName(0))
                        .forEach(packages::add);
            }
        }
        return packages;
    }

    private static List<String> breakers(String rule) {
        return FIXTURE_CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Breaks.class))
                .filter(type ->
                        List.of(type.getAnnotationOfType(Breaks.class).value()).contains(rule))
                .map(JavaClass::getName)
                .toList();
    }
}
