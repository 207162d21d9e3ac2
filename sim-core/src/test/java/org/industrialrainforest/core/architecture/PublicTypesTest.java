package org.industrialrainforest.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.industrialrainforest.core.run.RunResult;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Node;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.trace.IdeaTrace;
import org.industrialrainforest.core.world.World;
import org.junit.jupiter.api.Test;

/** What a user can name is little: what is public for other modules alone is marked {@link Internal}. */
class PublicTypesTest {
    /** Half of what was public before packages and types were marked. */
    private static final int MOST = 308 / 2;

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.industrialrainforest.core");

    private static boolean isPublic(JavaClass type) {
        Optional<JavaClass> around = type.getEnclosingClass();
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && around.map(PublicTypesTest::isPublic).orElse(true);
    }

    private static boolean isInternal(JavaClass type) {
        return type.isAnnotatedWith(Internal.class)
                || type.getPackage().isAnnotatedWith(Internal.class)
                || type.getEnclosingClass().map(PublicTypesTest::isInternal).orElse(false);
    }

    private static SortedSet<String> forUsers() {
        return CORE.stream()
                .filter(type -> isPublic(type) && !isInternal(type))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void fewer_than_154_types_are_for_users() {
        assertThat(forUsers()).hasSizeLessThan(MOST);
    }

    @Test
    void types_that_are_nested_marked_or_in_a_marked_package_are_told_apart() {
        assertThat(forUsers())
                .contains(World.class.getName(), Scenario.class.getName(), RunResult.class.getName())
                .doesNotContain(
                        Node.class.getName(),
                        Node.Scalar.class.getName(),
                        IdeaTrace.class.getName(),
                        "org.industrialrainforest.core.scenario.Chinese");
    }

    @Test
    void a_type_that_is_not_public_bears_no_mark() {
        assertThat(CORE.stream()
                        .filter(type -> type.isAnnotatedWith(Internal.class))
                        .filter(type -> !isPublic(type) && !type.getSimpleName().equals("package-info")))
                .isEmpty();
    }
}
