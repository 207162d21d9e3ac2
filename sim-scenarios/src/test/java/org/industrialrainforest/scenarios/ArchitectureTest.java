package org.industrialrainforest.scenarios;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.charset.Charset;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Scanner;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scenarios are a library that the command uses, not the other way round. */
class ArchitectureTest {

    private static final String SCENARIOS = "org.industrialrainforest.scenarios";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SCENARIOS);
    private static final JavaClasses MODULES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.industrialrainforest");
    private static final JavaClasses LIBRARY = ALL.that(
            describe("are not of the command", type -> !type.getPackageName().startsWith(SCENARIOS + ".command")));
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(SCENARIOS + ".brokenfixture");

    /** What comes along as optional is for the command alone: an embedder of the scenarios does not have it. */
    private static final ArchRule NEITHER_COMMAND_NOR_ITS_LIBRARIES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    SCENARIOS + ".command..",
                    "org.industrialrainforest.report..",
                    "org.industrialrainforest.store..",
                    "org.duckdb..",
                    "picocli..",
                    "me.tongfei..",
                    "ch.qos.logback..");

    private static final ArchRule NO_FILE_CIRCLES = FileCircles.none();

    private static final ArchRule NO_EXIT = noClasses().should().callMethod(System.class, "exit", int.class);

    private static final ArchRule NO_STATIC_STATE =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    /** What the compiler does not refuse: it knows methods that use the machine's locale tacitly, these ask for it or have no other. */
    private static final ArchRule SAME_ON_EVERY_MACHINE = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault", Locale.Category.class)
            .orShould()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(MessageFormat.class, "format", String.class, Object[].class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Scanner.class)
            .because("results, messages and files are the same in every language, character set and time zone");

    @Test
    void nothing_in_any_module_asks_for_the_language_or_the_character_set_of_the_machine() {
        SAME_ON_EVERY_MACHINE.check(MODULES);
    }

    @Test
    void in_no_package_of_any_module_do_two_files_need_each_other() {
        NO_FILE_CIRCLES.check(MODULES);
    }

    @Test
    void three_files_that_use_each_other_round_about_are_one_circle() {
        assertThat(NO_FILE_CIRCLES.evaluate(BROKEN).getFailureReport().getDetails())
                .containsExactly(SCENARIOS + ".brokenfixture.words: Chick, Egg, Hen use each other");
    }

    @Test
    void scenarios_use_neither_the_command_nor_its_libraries() {
        NEITHER_COMMAND_NOR_ITS_LIBRARIES.check(LIBRARY);
    }

    @Test
    void only_the_command_prints_and_exits() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(LIBRARY);
        NO_EXIT.check(LIBRARY);
    }

    @Test
    void no_generic_exceptions_and_no_static_state_that_changes() {
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(ALL);
        NO_STATIC_STATE.check(ALL);
    }

    @Test
    void the_rules_saw_classes_and_can_fail() {
        assertThat(LIBRARY).isNotEmpty();
        assertThat(ALL.size()).isGreaterThan(LIBRARY.size());
        assertThat(MODULES.stream().map(type -> type.getPackageName().split("\\.")[2]))
                .contains("engine", "core", "store", "report", "scenarios");
        assertThat(Stream.of(
                        NEITHER_COMMAND_NOR_ITS_LIBRARIES,
                        NO_EXIT,
                        NO_STATIC_STATE,
                        SAME_ON_EVERY_MACHINE,
                        NO_FILE_CIRCLES,
                        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS))
                .allSatisfy(rule -> assertThat(rule.evaluate(BROKEN).hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
    }
}
