package org.industrialrainforest.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules of the architecture as ArchUnit rules over a root package, so that the same rules run over the library and
 * over a fixture that breaks each of them.
 */
final class Rules {

    /** The modules whose packages the rules know. */
    static final List<String> MODULES = List.of("engine", "core");

    /** Packages that any other may use and that use none themselves. */
    static final Set<String> LEAVES = Set.of("engine.money", "engine.random", "engine.statistics", "engine.time");

    /** Which packages a package may use besides itself and the leaves: the arrows of {@code docs/decisions/package-arrows.md}. */
    static final Map<String, Set<String>> ARROWS = arrows();

    /** A run is a pure function of its key: these packages decide it, so nothing in them may depend on machine or time. */
    private static final List<String> SIMULATION = List.of(
            "engine.money",
            "engine.random",
            "engine.time",
            "engine.simulation",
            "engine.ledger",
            "core.world",
            "core.rules",
            "core.phases",
            "core.observe",
            "core.metrics",
            "core.facts",
            "core.model",
            "core.trace");

    /** Results of these differ between processors and JVMs in the last bit; the rest of Math is exact everywhere. */
    private static final Set<String> INEXACT_MATH = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    private static final Set<String> UNORDERED_TYPES = Set.of(
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.IdentityHashMap",
            "java.util.WeakHashMap",
            "java.util.concurrent.ConcurrentHashMap");

    private static final Set<String> UNORDERED_FACTORIES = Set.of("of", "ofEntries", "copyOf");

    private static final Set<String> UNORDERED_COLLECTORS =
            Set.of("toSet", "toUnmodifiableSet", "toUnmodifiableMap", "groupingByConcurrent", "toConcurrentMap");

    private static final Set<String> AMBIENT_RANDOMNESS = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom");

    private static final String MUTATOR =
            "(set|put|add|subtract|credit|debit|deposit|withdraw|transfer|move|pay|receive|change|increase|decrease|adjust|"
                    + "post|book)([A-Z].*)?";

    private final String root;

    private Rules(String root) {
        this.root = root;
    }

    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        arrows.put("engine.simulation", Set.of());
        arrows.put("engine.ledger", Set.of("engine.simulation"));
        arrows.put("engine.lab", Set.of("engine.simulation"));
        arrows.put("engine.choice", Set.of());
        arrows.put("engine.design", Set.of());
        arrows.put("engine.explore", Set.of("engine.simulation", "engine.lab", "engine.design"));
        arrows.put("engine.matching", Set.of("engine.simulation", "engine.lab", "engine.design"));
        Set<String> engine = Set.of("engine.simulation", "engine.ledger");
        arrows.put("core.scenario", Set.of());
        arrows.put("core.world", and(engine, "core.scenario"));
        arrows.put("core.rules", and(engine, "core.scenario", "core.world"));
        arrows.put("core.phases", and(arrows.get("core.rules"), "core.rules"));
        Set<String> observing = and(arrows.get("core.rules"), "core.rules");
        arrows.put("core.observe", observing);
        Set<String> reading = and(observing, "core.observe", "engine.lab");
        arrows.put("core.metrics", reading);
        arrows.put("core.facts", and(reading, "core.metrics"));
        arrows.put("core.tables", and(reading, "core.metrics"));
        arrows.put("core.model", and(arrows.get("core.phases"), "core.phases", "core.observe"));
        arrows.put("core.trace", and(arrows.get("core.model"), "core.model", "engine.lab"));
        arrows.put("core.run", and(reading, "core.metrics", "core.tables", "core.model"));
        Set<String> lab = Set.of(
                "engine.simulation",
                "engine.lab",
                "core.scenario",
                "core.observe",
                "core.metrics",
                "core.model",
                "core.run");
        arrows.put("core.compare", lab);
        arrows.put("core.fit", and(lab, "core.facts", "core.tables", "engine.matching"));
        arrows.put("core.study", and(lab, "core.compare", "engine.choice", "engine.design", "engine.explore"));
        return Collections.unmodifiableMap(arrows);
    }

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    /** All rules by name, over the packages below {@code root}. */
    static Map<String, ArchRule> over(String root) {
        Rules rules = new Rules(root);
        Map<String, ArchRule> all = new LinkedHashMap<>();
        all.put("packages follow the arrows", rules.packagesFollowTheArrows());
        all.put("no cycles between packages", rules.noCycles());
        all.put("the engine knows no economics", rules.theEngineKnowsNoEconomics());
        all.put("rules do not write", rules.rulesDoNotWrite());
        all.put("questions do not act", rules.questionsDoNotAct());
        all.put("phases do not know each other", rules.phasesDoNotKnowEachOther());
        all.put("phases hold only final fields", rules.phasesHoldOnlyFinalFields());
        all.put("only the ledger changes balances", rules.onlyTheLedgerChangesBalances());
        all.put("only the ledger touches balance fields", rules.onlyTheLedgerTouchesBalanceFields());
        all.put("balance arrays stay in the ledger", rules.balanceArraysStayInTheLedger());
        all.put("no inexact math", rules.noInexactMath());
        all.put("no ambient randomness", rules.noAmbientRandomness());
        all.put("no wall clock", rules.noWallClock());
        all.put("no unordered collections", rules.noUnorderedCollections());
        all.put("no parallel streams", rules.noParallelStreams());
        all.put("no static mutable state", rules.noStaticMutableState());
        all.put("no standard streams", rules.noStandardStreams());
        all.put("no exit", rules.noExit());
        all.put("no generic exceptions", rules.noGenericExceptionsCreated());
        all.put("no generic exceptions declared", rules.noGenericExceptionsDeclared());
        return Collections.unmodifiableMap(all);
    }

    /** Module and package below {@code root} in which a class lies, such as {@code core.world}; the module alone for its root package. */
    static Optional<String> packageBelow(String root, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String[] parts = name.substring(root.length() + 1).split("\\.");
        if (!MODULES.contains(parts[0])) {
            return Optional.empty();
        }
        return Optional.of(parts.length == 1 ? parts[0] : parts[0] + "." + parts[1]);
    }

    static Set<String> knownPackages() {
        Set<String> known = new TreeSet<>(LEAVES);
        known.addAll(ARROWS.keySet());
        return known;
    }

    private ArchRule packagesFollowTheArrows() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(condition("use only the packages that the architecture lets them use", (type, events) -> {
                    String from = packageBelow(root, type).orElseThrow();
                    if (!MODULES.contains(from) && !knownPackages().contains(from)) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " lies in package " + from + ", which the architecture lacks"));
                    }
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        packageBelow(root, dependency.getTargetClass().getBaseComponentType())
                                .filter(to -> !mayUse(from, to))
                                .ifPresent(to ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                }))
                .allowEmptyShould(true);
    }

    private static boolean mayUse(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        if (LEAVES.contains(from)) {
            return false;
        }
        return LEAVES.contains(to) || ARROWS.getOrDefault(from, Set.of()).contains(to);
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private ArchRule theEngineKnowsNoEconomics() {
        return noClasses()
                .that()
                .resideInAPackage(in("engine.simulation"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("engine.money")).or(resideInAPackage(in("core"))))
                .because("time is the only notion that the engine shares with a model")
                .allowEmptyShould(true);
    }

    private ArchRule rulesDoNotWrite() {
        return classes()
                .that()
                .resideInAPackage(in("core.rules"))
                .should(condition("not write to tables or the ledger", (type, events) -> {
                    for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                        String owner = access.getTargetOwner().getPackageName();
                        boolean state =
                                owner.equals(root + ".engine.simulation") || owner.equals(root + ".engine.ledger");
                        if (state && access.getTarget().getName().matches(MUTATOR + "|remove|clear|extra")) {
                            events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                        }
                    }
                }))
                .because("rules decide, phases act")
                .allowEmptyShould(true);
    }

    /** What answers yes or no can be asked twice: no column, row, balance or note is changed by it, nor by what it asks in turn. */
    private ArchRule questionsDoNotAct() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(in("core.world"), in("core.rules"), in("core.phases"))
                .and()
                .haveRawReturnType(boolean.class)
                .should(new ArchCondition<JavaMethod>("not act") {
                    @Override
                    public void check(JavaMethod question, ConditionEvents events) {
                        Set<JavaCodeUnit> seen = new LinkedHashSet<>(Set.of(question));
                        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
                        while (!open.isEmpty()) {
                            for (JavaAccess<?> call : open.remove().getAccessesFromSelf()) {
                                if (acts(call)) {
                                    events.add(SimpleConditionEvent.violated(
                                            question, question.getFullName() + " acts: " + call.getDescription()));
                                }
                                call.getTarget()
                                        .resolveMember()
                                        .filter(called -> called instanceof JavaCodeUnit
                                                && called.getOwner()
                                                        .getPackageName()
                                                        .startsWith(root + ".core."))
                                        .map(JavaCodeUnit.class::cast)
                                        .filter(seen::add)
                                        .ifPresent(open::add);
                            }
                        }
                    }
                })
                .because("who asks twice must hear the same, and nothing may have happened")
                .allowEmptyShould(true);
    }

    private boolean acts(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getPackageName();
        return call.getName().equals("note")
                || ((owner.equals(root + ".engine.simulation") || owner.equals(root + ".engine.ledger"))
                        && call.getName().matches(MUTATOR + "|remove|clear|reset|extra"));
    }

    /** What stands beside the phases belongs to the one phase that uses it: what two ask is a rule, what two write is the world's. */
    private ArchRule phasesDoNotKnowEachOther() {
        return classes()
                .that(resideInAPackage(in("core.phases")).or(arePhases()))
                .should(new ArchCondition<JavaClass>("know no phase but the one that they belong to") {
                    private final Map<JavaClass, Set<JavaClass>> users = new LinkedHashMap<>();

                    @Override
                    public void init(Collection<JavaClass> all) {
                        for (JavaClass type : all) {
                            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                                JavaClass used = outermost(use.getTargetClass().getBaseComponentType());
                                if (!used.equals(outermost(type))) {
                                    users.computeIfAbsent(used, u -> new LinkedHashSet<>())
                                            .add(outermost(type));
                                }
                            }
                        }
                    }

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean phase = arePhases().test(type);
                        Set<JavaClass> used = users.getOrDefault(type, Set.of());
                        if (phase) {
                            used.forEach(user -> violated(type, user.getName() + " uses phase", events));
                        } else if (type.equals(outermost(type))
                                && !type.getSimpleName().equals("package-info")) {
                            String phases = phasesAbove(type).stream()
                                    .map(JavaClass::getSimpleName)
                                    .sorted()
                                    .collect(Collectors.joining(", "));
                            if (phases.isEmpty() || phases.contains(",")) {
                                violated(type, (phases.isEmpty() ? "no phase uses" : phases + " use"), events);
                            }
                        }
                    }

                    private void violated(JavaClass type, String what, ConditionEvents events) {
                        events.add(SimpleConditionEvent.violated(type, what + " " + type.getName()));
                    }

                    /** The phases that use a class, by themselves or through others beside the phases. */
                    private Set<JavaClass> phasesAbove(JavaClass type) {
                        Set<JavaClass> seen = new LinkedHashSet<>(Set.of(type));
                        Deque<JavaClass> open = new ArrayDeque<>(seen);
                        while (!open.isEmpty()) {
                            for (JavaClass user : users.getOrDefault(open.remove(), Set.of())) {
                                if (seen.add(user) && !arePhases().test(user)) {
                                    open.add(user);
                                }
                            }
                        }
                        seen.removeIf(user -> !arePhases().test(user));
                        return seen;
                    }
                })
                .because("phases talk through the world, in the order of the schedule")
                .allowEmptyShould(true);
    }

    private ArchRule phasesHoldOnlyFinalFields() {
        return fields().that()
                .areDeclaredInClassesThat(
                        resideInAPackage(in("core.phases")).or(arePhases()).as("are phases"))
                .should()
                .beFinal()
                .because("all state is in tables, where snapshots and digests see it")
                .allowEmptyShould(true);
    }

    private ArchRule onlyTheLedgerChangesBalances() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(in("engine.ledger"))
                        .and(describe("are not Ledger or its Journal", t -> !isLedger(t))))
                .and()
                .haveNameMatching(MUTATOR)
                .should()
                .bePublic()
                .orShould()
                .beProtected()
                .because("money moves only through Ledger.transfer, so that it cannot fail to balance")
                .allowEmptyShould(true);
    }

    private boolean isLedger(JavaClass type) {
        String outer = outermost(type).getName();
        return outer.equals(root + ".engine.ledger.Ledger") || outer.equals(root + ".engine.ledger.Journal");
    }

    /** Within package ledger too: what is package-private there is open to its other classes. */
    private ArchRule onlyTheLedgerTouchesBalanceFields() {
        String party = root + ".engine.ledger.Party";
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(condition("leave the balances to Ledger, Journal and Party", (type, events) -> {
                    String outer = outermost(type).getName();
                    if (isLedger(type) || outer.equals(party)) {
                        return;
                    }
                    for (JavaAccess<?> access : type.getFieldAccessesFromSelf()) {
                        if (access.getTargetOwner().getName().equals(party)
                                && access.getName().contains("balance")) {
                            events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                        }
                    }
                }))
                .allowEmptyShould(true);
    }

    private ArchRule balanceArraysStayInTheLedger() {
        return classes()
                .that(resideInAPackage(in("engine.ledger")).and(describe("hold balances", this::holdsBalances)))
                .should(condition("not hand out an array of amounts", (type, events) -> {
                    for (JavaMethod method : type.getMethods()) {
                        if (isOpen(method.getModifiers())
                                && method.getRawReturnType().getName().equals("[J")) {
                            events.add(SimpleConditionEvent.violated(
                                    type, method.getDescription() + " hands out an array"));
                        }
                    }
                    for (JavaField field : type.getFields()) {
                        if (field.getRawType().isArray() && isOpen(field.getModifiers())) {
                            events.add(
                                    SimpleConditionEvent.violated(type, field.getDescription() + " is open to others"));
                        }
                    }
                }))
                .because("whoever holds the array can change a balance")
                .allowEmptyShould(true);
    }

    private boolean holdsBalances(JavaClass type) {
        return isLedger(type)
                || type.getName().equals(root + ".engine.ledger.Party")
                || type.getFields().stream().anyMatch(field -> field.getName().contains("balance"));
    }

    private ArchRule noInexactMath() {
        return simulation(
                "not call functions of Math that differ between machines",
                access ->
                        access.getTargetOwner().isEquivalentTo(Math.class) && INEXACT_MATH.contains(access.getName()));
    }

    private ArchRule noAmbientRandomness() {
        return inRoot("not draw from ambient randomness", access -> {
            String owner = access.getTargetOwner().getName();
            return AMBIENT_RANDOMNESS.contains(owner)
                    || owner.startsWith("java.util.random.")
                    || is(access, "java.lang.Math", "random")
                    || is(access, "java.lang.StrictMath", "random")
                    || is(access, "java.util.UUID", "randomUUID")
                    || is(access, "java.util.Collections", "shuffle");
        });
    }

    private ArchRule noWallClock() {
        return simulation("not read the wall clock", access -> {
            String owner = access.getTargetOwner().getName();
            return is(access, "java.lang.System", "currentTimeMillis")
                    || is(access, "java.lang.System", "nanoTime")
                    || (owner.startsWith("java.time.") && access.getName().equals("now"))
                    || owner.equals("java.time.Clock")
                    || owner.equals("java.util.Date")
                    || is(access, "java.util.Calendar", "getInstance");
        });
    }

    private ArchRule noUnorderedCollections() {
        return simulation("not use collections whose order differs between JVM starts", access -> {
            String owner = access.getTargetOwner().getName();
            boolean factory = (owner.equals("java.util.Set") || owner.equals("java.util.Map"))
                    && UNORDERED_FACTORIES.contains(access.getName());
            boolean collector = owner.equals("java.util.stream.Collectors")
                    && (UNORDERED_COLLECTORS.contains(access.getName()) || collectsIntoHashMap(access));
            return UNORDERED_TYPES.contains(owner)
                    || factory
                    || collector
                    || is(access, "java.lang.System", "identityHashCode");
        });
    }

    /** toMap and groupingBy without a map factory end in a HashMap. */
    private static boolean collectsIntoHashMap(JavaAccess<?> access) {
        int parameters = access.getTarget() instanceof CodeUnitAccessTarget t
                ? t.getRawParameterTypes().size()
                : 0;
        return (access.getName().equals("toMap") && parameters < 4)
                || (access.getName().equals("groupingBy") && parameters < 3);
    }

    private ArchRule noParallelStreams() {
        return inRoot(
                "not use parallel streams",
                access -> access.getName().equals("parallelStream")
                        || (access.getTargetOwner().getName().startsWith("java.util.stream.")
                                && access.getName().equals("parallel"))
                        || (access.getTargetOwner().isEquivalentTo(Arrays.class)
                                && access.getName().startsWith("parallel")));
    }

    private ArchRule noStaticMutableState() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areStatic()
                .should(new ArchCondition<JavaField>("be final constants") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        if (!field.getModifiers().contains(JavaModifier.SYNTHETIC) && isMutable(field)) {
                            events.add(SimpleConditionEvent.violated(
                                    field, field.getDescription() + " is static and can change"));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private static boolean isMutable(JavaField field) {
        JavaClass type = field.getRawType();
        String name = type.getName();
        boolean mutableType = name.startsWith("java.util.concurrent.")
                || name.startsWith("java.lang.ThreadLocal")
                || name.equals("java.lang.StringBuilder")
                || (name.startsWith("java.util.") && !type.isInterface() && isCollection(type))
                || (type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE));
        return !field.getModifiers().contains(JavaModifier.FINAL) || mutableType;
    }

    private static boolean isCollection(JavaClass type) {
        return type.isAssignableTo(java.util.Collection.class) || type.isAssignableTo(Map.class);
    }

    private ArchRule noStandardStreams() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("a library reports through its results and SLF4J")
                .allowEmptyShould(true);
    }

    private ArchRule noExit() {
        return inRoot(
                "not end the JVM",
                access -> is(access, "java.lang.System", "exit")
                        || is(access, "java.lang.Runtime", "exit")
                        || is(access, "java.lang.Runtime", "halt"));
    }

    private ArchRule noGenericExceptionsCreated() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS)
                .because("a caller must be able to tell what went wrong")
                .allowEmptyShould(true);
    }

    private ArchRule noGenericExceptionsDeclared() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<JavaMethod>("not declare Exception or Throwable") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        method.getThrowsClause().getTypes().stream()
                                .filter(t -> t.isEquivalentTo(Exception.class) || t.isEquivalentTo(Throwable.class))
                                .forEach(t -> events.add(SimpleConditionEvent.violated(
                                        method, method.getDescription() + " declares " + t.getName())));
                    }
                })
                .allowEmptyShould(true);
    }

    /** A rule over every access (call, reference, field) that classes of the simulation make. */
    private ArchRule simulation(String description, AccessTest forbidden) {
        return accesses(SIMULATION.stream().map(this::in).toArray(String[]::new), description, forbidden);
    }

    private ArchRule inRoot(String description, AccessTest forbidden) {
        return accesses(new String[] {root + ".."}, description, forbidden);
    }

    private static ArchRule accesses(String[] packages, String description, AccessTest forbidden) {
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .should(condition(description, (type, events) -> {
                    for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                        if (forbidden.test(access)) {
                            events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                        }
                    }
                }))
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> arePhases() {
        return describe("are phases", t -> !t.isInterface() && t.isAssignableTo(root + ".engine.simulation.Phase"));
    }

    private String in(String name) {
        return root + "." + name + "..";
    }

    private static boolean is(JavaAccess<?> access, String owner, String name) {
        return access.getName().equals(name)
                && access.getTargetOwner().getName().equals(owner);
    }

    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rules::outermost).orElse(type);
    }

    private interface AccessTest {
        boolean test(JavaAccess<?> access);
    }

    private interface ClassCheck {
        void check(JavaClass type, ConditionEvents events);
    }

    private static ArchCondition<JavaClass> condition(String description, ClassCheck check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.check(type, events);
            }
        };
    }
}
