package org.industrialrainforest.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

/** The store knows the laboratory and DuckDB, and nothing of any model. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.industrialrainforest.store");

    @Test
    void the_store_uses_the_laboratory_and_duckdb_alone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.industrialrainforest.store..",
                        "org.industrialrainforest.engine.lab..",
                        "org.industrialrainforest.engine.simulation..",
                        "java..",
                        "org.duckdb..",
                        "org.jspecify..")
                .check(ALL);
    }

    @Test
    void it_neither_prints_nor_exits_and_has_no_state_of_its_own() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ALL);
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(ALL);
        noClasses().should().callMethod(System.class, "exit", int.class).check(ALL);
        fields().that().areStatic().should().beFinal().check(ALL);
        assertThat(ALL.size()).isGreaterThan(20);
    }
}
