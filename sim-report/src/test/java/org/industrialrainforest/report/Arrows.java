package org.industrialrainforest.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** Which package of the report may use which: the second table of {@code docs/decisions/package-arrows.md}. */
final class Arrows {
    /** Every package of figures by question; none of them uses another. */
    private static final String QUESTION = "figures.*";

    private static final Map<String, Set<String>> USES = Map.of(
            "files",
            Set.of(),
            "words",
            Set.of("files"),
            "canvas",
            Set.of("words"),
            "view",
            Set.of("canvas", "words"),
            QUESTION,
            Set.of("view", "canvas", "words"),
            "figures",
            Set.of(QUESTION, "view", "canvas", "words", "files"),
            "page",
            Set.of("figures", "view", "canvas", "words", "files"),
            "paper",
            Set.of("page", "figures", "view", "canvas", "words", "files"),
            "",
            Set.of("paper", "page", "figures", QUESTION, "view", "canvas", "words", "files"));

    private Arrows() {}

    /** The rule over the packages below a root. */
    static ArchRule below(String root) {
        return classes().should(new ArchCondition<>("use only the packages that the report lets them use") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = place(root, type);
                if (!USES.containsKey(from)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " lies in package " + from + ", which the report lacks"));
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean inside = (target.getPackageName() + ".").startsWith(root + ".");
                    if (inside
                            && !target.getPackageName().equals(type.getPackageName())
                            && !USES.getOrDefault(from, Set.of()).contains(place(root, target))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        });
    }

    private static String place(String root, JavaClass type) {
        String name = (type.getPackageName() + ".").substring(root.length() + 1);
        String bare = name.isEmpty() ? name : name.substring(0, name.length() - 1);
        return bare.startsWith("figures.") ? QUESTION : bare;
    }
}
