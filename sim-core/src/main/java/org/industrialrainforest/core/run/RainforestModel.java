package org.industrialrainforest.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.industrialrainforest.core.metrics.Metric;
import org.industrialrainforest.core.metrics.Metrics;
import org.industrialrainforest.core.model.Extension;
import org.industrialrainforest.core.model.Rainforest;
import org.industrialrainforest.core.model.RuleBook;
import org.industrialrainforest.core.model.WorldSize;
import org.industrialrainforest.core.scenario.ParameterList;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.engine.lab.Model;
import org.industrialrainforest.engine.lab.Outcome;
import org.industrialrainforest.engine.lab.Parameter;
import org.industrialrainforest.engine.lab.ParameterSets;
import org.industrialrainforest.engine.lab.Run;
import org.industrialrainforest.engine.lab.RunSpec;
import org.industrialrainforest.engine.lab.Treatment;
import org.industrialrainforest.engine.lab.Values;
import org.jspecify.annotations.Nullable;

/** The rainforest as a model of the laboratory: one scenario, or several side by side, whose policies are the treatments. Immutable. */
public final class RainforestModel implements Model<RunResult> {
    /** Stands for the scenario in a point; no path of a scenario is called so. */
    public static final String SCENARIO = "scenario";

    private final List<Instance> instances;
    private final List<Policy> policies;
    private final List<Metric> metrics;
    private final UnaryOperator<RuleBook> rules;
    /** Of what a run computes: the digest's version, and the rules that were replaced. */
    private final String version;

    private final Added added;
    private final RunListener listener;
    private final int threads;

    /** A scenario with its parameter sets. */
    private record Instance(Scenario scenario, ParameterSets sets, ScenarioCache cache) {
        Instance(Scenario scenario, ParameterSets sets) {
            this(scenario, sets, new ScenarioCache(scenario));
        }
    }

    /**
     * What a researcher added.
     *
     * @param identity of the additions, each after a comma; empty for none
     */
    private record Added(Extension extension, String identity) {
        Added and(Extension other) {
            return new Added(extension.and(other), identity + ", " + other.identity());
        }
    }

    private RainforestModel(
            List<Instance> instances,
            List<Policy> policies,
            List<Metric> metrics,
            UnaryOperator<RuleBook> rules,
            String version,
            Added added,
            RunListener listener,
            int threads) {
        this.instances = List.copyOf(instances);
        this.policies = List.copyOf(policies);
        this.metrics = List.copyOf(metrics);
        this.rules = rules;
        this.version = version;
        this.added = added;
        this.listener = listener;
        this.threads = threads;
    }

    /** A scenario with its policies, rules and outcomes. */
    public static RainforestModel of(Scenario scenario) {
        return new RainforestModel(
                List.of(new Instance(scenario, ParameterSets.OWN)),
                scenario.policies(),
                Metrics.all(),
                UnaryOperator.identity(),
                Rainforest.DIGEST,
                new Added(Extension.NONE, ""),
                RunListener.NONE,
                1);
    }

    /** The same with policies that need not be the scenario's own; one replaces the scenario's of the same id. */
    public RainforestModel policies(List<Policy> given) {
        List<Policy> all = new ArrayList<>(given);
        List<String> ids = given.stream().map(Policy::id).toList();
        scenario().policies().stream()
                .filter(policy -> !ids.contains(policy.id()))
                .forEach(all::add);
        return new RainforestModel(instances, all, metrics, rules, version, added, listener, threads);
    }

    /**
     * The same with outcomes of one's own, measured beside the model's.
     *
     * @throws IllegalArgumentException if the id of one is taken
     */
    public RainforestModel measuring(Metric... own) {
        List<Metric> all = new ArrayList<>(metrics);
        for (Metric one : own) {
            if (all.stream().anyMatch(known -> known.id().equals(one.id()))) {
                throw new IllegalArgumentException(
                        "an outcome '" + one.id() + "' is there already; give yours another id");
            }
            all.add(one);
        }
        return new RainforestModel(instances, policies, all, rules, version, added, listener, threads);
    }

    /** The same with rules replaced, after what was replaced before. */
    public RainforestModel rules(UnaryOperator<RuleBook> newRules) {
        UnaryOperator<RuleBook> both = book -> newRules.apply(rules.apply(book));
        String identity = both.apply(RuleBook.of(scenario())).identity();
        String name = Rainforest.DIGEST + (identity.isEmpty() ? "" : " with " + identity);
        return new RainforestModel(instances, policies, metrics, both, name, added, listener, threads);
    }

    /** The same with what a researcher adds, after what was added before. */
    public RainforestModel extended(Extension addition) {
        return new RainforestModel(
                instances, policies, metrics, rules, version, added.and(addition), listener, threads);
    }

    /** The same, telling a listener of its runs. */
    public RainforestModel telling(RunListener newListener) {
        return new RainforestModel(instances, policies, metrics, rules, version, added, newListener, threads);
    }

    /** The same with the months of a run shared out among threads; results do not depend on their number. */
    public RainforestModel threads(int newThreads) {
        return new RainforestModel(instances, policies, metrics, rules, version, added, listener, newThreads);
    }

    /** The same with parameter sets for the first scenario. */
    public RainforestModel parameterSets(ParameterSets sets) {
        List<Instance> changed = new ArrayList<>(instances);
        changed.set(0, new Instance(scenario(), sets));
        return new RainforestModel(changed, policies, metrics, rules, version, added, listener, threads);
    }

    /** The same with one scenario more. */
    public RainforestModel beside(Scenario other, ParameterSets sets) {
        List<Instance> more = new ArrayList<>(instances);
        more.add(new Instance(other, sets));
        return new RainforestModel(more, policies, metrics, rules, version, added, listener, threads);
    }

    /** The first scenario. */
    public Scenario scenario() {
        return instances.get(0).scenario();
    }

    /** All scenarios, the first one first. */
    public List<Scenario> scenarios() {
        return instances.stream().map(Instance::scenario).toList();
    }

    /** Parameter sets of a scenario. */
    public ParameterSets parameterSets(Scenario of) {
        return instances.stream()
                .filter(one -> one.scenario().equals(of))
                .findFirst()
                .orElseThrow()
                .sets();
    }

    /** The outcomes that are measured, the model's own first. */
    public List<Metric> metrics() {
        return metrics;
    }

    /**
     * A policy that can be compared.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public Policy policy(String id) {
        return policies.stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseGet(() -> scenario().policy(id));
    }

    @Override
    public String id() {
        return scenario().id();
    }

    @Override
    public String version() {
        return version + added.identity();
    }

    @Override
    public String instance(SortedMap<String, String> point) {
        return point.getOrDefault(SCENARIO, id());
    }

    @Override
    public List<Parameter> parameters() {
        return ParameterList.of(scenario()).parameters().stream()
                .map(p -> new Parameter(
                        p.path(),
                        p.unit(),
                        p.meaning().en(),
                        p.value(),
                        range(p.allowed()),
                        p.plausible() == null ? new Parameter.Range(p.value(), p.value()) : range(p.plausible()),
                        p.whole(),
                        p.source()))
                .toList();
    }

    private static Parameter.Range range(ParameterList.Range range) {
        return new Parameter.Range(range.low(), range.high());
    }

    @Override
    public List<Treatment> treatments() {
        return policies.stream()
                .map(policy -> new Treatment(policy.id(), policy.title().en()))
                .toList();
    }

    @Override
    public List<Treatment> shocks() {
        List<Treatment> all = new ArrayList<>(List.of(Treatment.NO_SHOCK));
        for (Shock shock : scenario().shocks()) {
            if (!shock.id().equals(Treatment.NO_SHOCK.id())) {
                all.add(new Treatment(shock.id(), shock.title().en()));
            }
        }
        return all;
    }

    @Override
    public List<Outcome<RunResult>> outcomes() {
        List<Outcome<RunResult>> outcomes = new ArrayList<>();
        for (int m = 0; m < metrics.size(); m++) {
            Metric metric = metrics.get(m);
            int place = m;
            outcomes.add(new Outcome<>(
                    metric.id(),
                    metric.unit(),
                    metric.title().en(),
                    result -> result.outcome(place),
                    pooling(metric.pooled(), place)));
        }
        return outcomes;
    }

    private static Outcome.@Nullable Pooling<RunResult> pooling(Metric.@Nullable Pooled pooled, int place) {
        return pooled == null ? null : new Outcome.Pooling<>(result -> result.parts(place), pooled.figure());
    }

    @Override
    public void check(List<? extends Map<String, String>> points) {
        for (Instance one : instances) {
            List<Map<String, String>> own = new ArrayList<>();
            for (Map<String, String> point : points) {
                if (point.getOrDefault(SCENARIO, one.scenario().id())
                        .equals(one.scenario().id())) {
                    own.add(withoutScenario(point));
                }
            }
            Points.check(one.scenario(), own, this::refuse);
        }
    }

    /** Refuses a world that would be too large, or whose tables could not stand beside the first scenario's. */
    public void refuse(Scenario world) {
        WorldSize.check(world);
        String apart = Points.apart(scenario(), world);
        if (!apart.isEmpty()) {
            throw new IllegalArgumentException(apart);
        }
    }

    private static SortedMap<String, String> withoutScenario(Map<String, String> point) {
        SortedMap<String, String> own = new TreeMap<>(point);
        own.remove(SCENARIO);
        return own;
    }

    /** The scenario at a run's point with its parameter set. */
    public Scenario scenarioOf(RunSpec spec) {
        Instance of = instances.stream()
                .filter(one -> one.scenario().id().equals(spec.scenario()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("run of scenario '" + spec.scenario() + "', which is none of "
                                + scenarios().stream().map(Scenario::id).toList()));
        return of.cache().with(of.sets().set(spec.parameterSet()), withoutScenario(spec.point()));
    }

    /** The run's policy: the scenario's own as the point has it, another as it was given. */
    public Policy policyOf(RunSpec spec, Scenario at) {
        Policy given = policy(spec.treatment());
        return scenario().policies().contains(given) ? at.policy(given.id()) : given;
    }

    /** What a run needs of its scenario; refused where that lacks the policy or the shock. */
    public Rainforest.Settings settings(RunSpec spec) {
        Scenario at = scenarioOf(spec);
        return Rainforest.of(at).under(policyOf(spec, at)).with(at.shock(spec.shock()));
    }

    /** {@inheritDoc} The run's own scenario knows its values, so that {@code values} are not asked. */
    @Override
    public Run<RunResult> start(RunSpec spec, Values values) {
        Scenario at = scenarioOf(spec);
        Rainforest.Settings settings = settings(spec)
                .rules(rules.apply(RuleBook.of(at)))
                .record(listener.recorder(spec))
                .extended(added.extension());
        Rainforest run = (listener.chronicled(spec) ? settings.followEverybody() : settings)
                .start(spec.seed(), spec.replicate(), threads);
        return new RainforestRun(spec, at, run, metrics, listener);
    }
}
