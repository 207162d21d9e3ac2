package org.industrialrainforest.core.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.industrialrainforest.core.rules.Belief;
import org.industrialrainforest.core.rules.DiscountedProfit;
import org.industrialrainforest.core.rules.ExpectedGain;
import org.industrialrainforest.core.rules.ExpectedProfit;
import org.industrialrainforest.core.rules.FacilityRule;
import org.industrialrainforest.core.rules.FoundingRule;
import org.industrialrainforest.core.rules.GateRule;
import org.industrialrainforest.core.rules.ImitationRule;
import org.industrialrainforest.core.rules.InvestmentRule;
import org.industrialrainforest.core.rules.Judgement;
import org.industrialrainforest.core.rules.ListingRule;
import org.industrialrainforest.core.rules.Mandate;
import org.industrialrainforest.core.rules.OddsRule;
import org.industrialrainforest.core.rules.PlatformPriority;
import org.industrialrainforest.core.rules.RiskAdjustedValue;
import org.industrialrainforest.core.rules.StageLength;
import org.industrialrainforest.core.rules.TenantValue;
import org.industrialrainforest.core.rules.Valuation;
import org.industrialrainforest.core.scenario.AccessParameters;
import org.industrialrainforest.core.scenario.Scenario;

/**
 * The fourteen rules by which agents of a run decide, one method each. A researcher may replace any of them. Those of the model's own that ask
 * another rule ask the replaced one: a {@link Judgement} of one's own is heard by founders, funds and the state alike.
 *
 * <pre>{@code
 * Experiment.of(shanghai).rules(rules -> rules.withStageLength((world, sector, stage, normal) -> 6))
 * }</pre>
 *
 * Immutable; every method returns a changed copy.
 */
public final class RuleBook {
    private final AccessParameters.Priority scenarios;
    private final String name;
    private final SortedMap<String, Object> replaced;
    private final Judgement judgement;
    private final Belief belief;
    private final OddsRule odds;
    private final FacilityRule facilities;
    private final Valuation valuation;
    private final ExpectedProfit profit;
    private final FoundingRule founding;
    private final TenantValue tenantValue;
    private final GateRule gate;
    private final StageLength stageLength;
    private final ImitationRule imitation;
    private final InvestmentRule investment;
    private final Mandate mandate;
    private final ListingRule listing;
    private final PlatformPriority priority;

    private RuleBook(AccessParameters.Priority scenarios, String name, SortedMap<String, Object> replaced) {
        this.scenarios = scenarios;
        this.name = name;
        this.replaced = Collections.unmodifiableSortedMap(replaced);
        judgement = rule(Judgement.class, Judgement.bayesian());
        belief = rule(Belief.class, Belief.weighted());
        odds = rule(OddsRule.class, OddsRule.posterior());
        facilities = rule(FacilityRule.class, FacilityRule.cheapest());
        valuation = rule(Valuation.class, new RiskAdjustedValue(odds, facilities, belief));
        profit = rule(ExpectedProfit.class, new DiscountedProfit(odds, facilities));
        founding = rule(FoundingRule.class, new ExpectedGain(judgement, odds, facilities, belief));
        tenantValue = new TenantValue(judgement, odds, facilities, belief);
        gate = rule(GateRule.class, GateRule.logistic());
        stageLength = rule(StageLength.class, StageLength.lognormal());
        imitation = rule(ImitationRule.class, ImitationRule.absorption());
        investment = rule(InvestmentRule.class, InvestmentRule.riskAdjustedValue(judgement, valuation));
        mandate = rule(Mandate.class, Mandate.weighted());
        listing = rule(ListingRule.class, ListingRule.firstStandard(valuation));
        priority = rule(PlatformPriority.class, PlatformPriority.of(scenarios));
    }

    private <R> R rule(Class<R> kind, R usual) {
        Object given = replaced.get(kind.getSimpleName());
        return given == null ? usual : kind.cast(given);
    }

    private <R> RuleBook with(Class<R> kind, R rule) {
        SortedMap<String, Object> all = new TreeMap<>(replaced);
        all.put(kind.getSimpleName(), rule);
        return new RuleBook(scenarios, name, all);
    }

    /** The scenario's own rules. */
    public static RuleBook of(Scenario scenario) {
        return new RuleBook(scenario.rules().access().priority(), "", new TreeMap<>());
    }

    /**
     * Names the rules that were replaced. A run's identity in results holds the name, and the classes of the rules. Without a name it holds what
     * tells the objects apart in this process, so that results of two rules never share an identity.
     */
    public RuleBook named(String newName) {
        return new RuleBook(scenarios, newName, replaced);
    }

    /** What tells results of these rules from those of others; empty for the model's own rules. */
    public String identity() {
        return replaced.entrySet().stream()
                .map(one -> one.getKey() + "="
                        + (name.isEmpty()
                                ? RuleIdentity.of(one.getValue())
                                : name + ":" + RuleIdentity.code(one.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** The rule that says how a judge reads the signals of a firm's quality. */
    public Judgement judgement() {
        return judgement;
    }

    /** Replaces the rule that says how a judge reads the signals of a firm's quality. */
    public RuleBook withJudgement(Judgement rule) {
        return with(Judgement.class, rule);
    }

    /** The rule that says the posterior mean of pass rates, exits and rounds given observations. */
    public Belief belief() {
        return belief;
    }

    /** Replaces the rule that says the posterior mean of pass rates, exits and rounds given observations. */
    public RuleBook withBelief(Belief rule) {
        return with(Belief.class, rule);
    }

    /** The rule that says what is expected of the open gates of a ladder. */
    public OddsRule odds() {
        return odds;
    }

    /** Replaces the rule that says what is expected of the open gates of a ladder. */
    public RuleBook withOdds(OddsRule rule) {
        return with(OddsRule.class, rule);
    }

    /** The rule that says what is expected of the facility that a stage needs. */
    public FacilityRule facilities() {
        return facilities;
    }

    /** Replaces the rule that says what is expected of the facility that a stage needs. */
    public RuleBook withFacilities(FacilityRule rule) {
        return with(FacilityRule.class, rule);
    }

    /** The rule that says what a firm is worth to judges, funds and the market. */
    public Valuation valuation() {
        return valuation;
    }

    /** Replaces the rule that says what a firm is worth to judges, funds and the market. */
    public RuleBook withValuation(Valuation rule) {
        return with(Valuation.class, rule);
    }

    /** The rule that says what a firm is worth to an owner. */
    public ExpectedProfit profit() {
        return profit;
    }

    /** Replaces the rule that says what a firm is worth to an owner. */
    public RuleBook withProfit(ExpectedProfit rule) {
        return with(ExpectedProfit.class, rule);
    }

    /** What a place in an incubator is worth to a founder, over the rules of this book. */
    TenantValue tenantValue() {
        return tenantValue;
    }

    /** The rule that says what a team expects of founding. */
    public FoundingRule founding() {
        return founding;
    }

    /** Replaces the rule that says what a team expects of founding. */
    public RuleBook withFounding(FoundingRule rule) {
        return with(FoundingRule.class, rule);
    }

    /** The rule that says the probability that an attempt passes its gate. */
    public GateRule gate() {
        return gate;
    }

    /** Replaces the rule that says the probability that an attempt passes its gate. */
    public RuleBook withGate(GateRule rule) {
        return with(GateRule.class, rule);
    }

    /** The rule that says how long an attempt takes. */
    public StageLength stageLength() {
        return stageLength;
    }

    /** Replaces the rule that says how long an attempt takes. */
    public RuleBook withStageLength(StageLength rule) {
        return with(StageLength.class, rule);
    }

    /** The rule that says whether a seller learns from the best of its niche. */
    public ImitationRule imitation() {
        return imitation;
    }

    /** Replaces the rule that says whether a seller learns from the best of its niche. */
    public RuleBook withImitation(ImitationRule rule) {
        return with(ImitationRule.class, rule);
    }

    /** The rule that says what a private fund would pay. */
    public InvestmentRule investment() {
        return investment;
    }

    /** Replaces the rule that says what a private fund would pay. */
    public RuleBook withInvestment(InvestmentRule rule) {
        return with(InvestmentRule.class, rule);
    }

    /** The rule that says whom the state selects. */
    public Mandate mandate() {
        return mandate;
    }

    /** Replaces the rule that says whom the state selects. */
    public RuleBook withMandate(Mandate rule) {
        return with(Mandate.class, rule);
    }

    /** The rule that says which standard of a board a firm meets. */
    public ListingRule listing() {
        return listing;
    }

    /** Replaces the rule that says which standard of a board a firm meets. */
    public RuleBook withListing(ListingRule rule) {
        return with(ListingRule.class, rule);
    }

    /** The rule that says whom a platform serves first. */
    public PlatformPriority priority() {
        return priority;
    }

    /** Replaces the rule that says whom a platform serves first. */
    public RuleBook withPriority(PlatformPriority rule) {
        return with(PlatformPriority.class, rule);
    }
}
