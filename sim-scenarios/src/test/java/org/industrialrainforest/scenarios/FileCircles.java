package org.industrialrainforest.scenarios;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * No circle of files: inside a package no two outermost classes use each other, directly or round about. Nested classes belong to the file
 * that they stand in. Knows no package by name, so that it serves any module.
 */
final class FileCircles {
    private FileCircles() {}

    /** The rule over whatever classes it is given. */
    static ArchRule none() {
        return all(packages())
                .should(haveNoCircle())
                .because("of two files that need each other neither can be read first")
                .allowEmptyShould(true);
    }

    /**
     * A package as a graph.
     *
     * @param uses the files of the package that each of its files uses, itself left out
     */
    private record Room(String name, SortedMap<String, SortedSet<String>> uses) {
        private SortedSet<String> reachable(String from) {
            SortedSet<String> reached = new TreeSet<>();
            reach(from, reached);
            return reached;
        }

        private void reach(String from, SortedSet<String> reached) {
            for (String next : uses.getOrDefault(from, new TreeSet<>())) {
                if (reached.add(next)) {
                    reach(next, reached);
                }
            }
        }

        /** Strongly connected components of more than one file. */
        private SortedSet<String> circles() {
            SortedSet<String> circles = new TreeSet<>();
            for (String file : uses.keySet()) {
                SortedSet<String> circle = new TreeSet<>(reachable(file));
                circle.removeIf(other -> !reachable(other).contains(file));
                if (!circle.isEmpty()) {
                    circles.add(String.join(", ", circle));
                }
            }
            return circles;
        }
    }

    private static AbstractClassesTransformer<Room> packages() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<Room> doTransform(JavaClasses classes) {
                SortedMap<String, Room> rooms = new TreeMap<>();
                for (JavaClass type : classes) {
                    Room room = rooms.computeIfAbsent(type.getPackageName(), name -> new Room(name, new TreeMap<>()));
                    SortedSet<String> used = room.uses().computeIfAbsent(file(type), file -> new TreeSet<>());
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass().getBaseComponentType();
                        if (target.getPackageName().equals(room.name())
                                && !file(target).equals(file(type))) {
                            used.add(file(target));
                        }
                    }
                }
                return rooms.values();
            }
        };
    }

    /** The outermost class, by its name: classes that the compiler adds name no enclosing one. */
    private static String file(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static ArchCondition<Room> haveNoCircle() {
        return new ArchCondition<>("have no circle of files") {
            @Override
            public void check(Room room, ConditionEvents events) {
                for (String circle : room.circles()) {
                    events.add(SimpleConditionEvent.violated(room, room.name() + ": " + circle + " use each other"));
                }
            }
        };
    }
}
