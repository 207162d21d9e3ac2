package org.industrialrainforest.report;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A report is drawn from results. */
class ArchitectureTest {

    private static final String ENGINE = "org.industrialrainforest.engine.";
    private static final String CORE = "org.industrialrainforest.core.";
    private static final String FIXTURE = "org.industrialrainforest.report.brokenfixture";
    private static final JavaClasses REPORT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.industrialrainforest.report");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURE);

    private static final ArchRule NO_LIVE_WORLD = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ENGINE + "simulation..",
                    ENGINE + "ledger..",
                    CORE + "world..",
                    CORE + "rules..",
                    CORE + "phases..",
                    CORE + "model..",
                    "org.industrialrainforest.report.brokenfixture.world..")
            .orShould()
            .callMethodWhere(target(name("measure")))
            .because("a report shows results; a metric is measured by the run");

    private static final ArchRule ARROWS = Arrows.below("org.industrialrainforest.report");

    private static final ArchRule NO_EXIT = noClasses().should().callMethod(System.class, "exit", int.class);

    private static final ArchRule NO_STATIC_STATE =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    @Test
    void a_report_never_touches_a_live_world() {
        NO_LIVE_WORLD.check(REPORT);
    }

    @Test
    void packages_follow_the_arrows() {
        ARROWS.check(REPORT);
    }

    @Test
    void a_canvas_that_knows_the_page_breaks_the_arrows() {
        assertThat(Arrows.below(FIXTURE).evaluate(BROKEN).getFailureReport().getDetails())
                .anyMatch(broken -> broken.contains("Peeking") && broken.contains("page.Sheet"));
    }

    @Test
    void no_output_to_standard_streams_and_no_generic_exceptions() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(REPORT);
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(REPORT);
        NO_EXIT.check(REPORT);
    }

    @Test
    void no_static_state_changes() {
        NO_STATIC_STATE.check(REPORT);
    }

    @Test
    void the_rules_saw_classes_and_can_fail() {
        assertThat(REPORT).isNotEmpty();
        assertThat(Stream.of(
                        NO_LIVE_WORLD,
                        ARROWS,
                        NO_EXIT,
                        NO_STATIC_STATE,
                        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS))
                .allSatisfy(rule -> assertThat(rule.evaluate(BROKEN).hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
    }
}
