package org.industrialrainforest.core.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.industrialrainforest.core.compare.PairedMetric.Pair;
import org.industrialrainforest.core.scenario.Internal;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Source;
import org.industrialrainforest.core.scenario.Title;

/** The registry of outcomes that compare the same ideas, or the money, of two worlds. */
@Internal
public final class PairedMetrics {
    private final List<PairedMetric> all = new ArrayList<>();

    private PairedMetrics() {}

    /** All of them for a scenario: those by kind of founder follow from its sources. */
    public static List<PairedMetric> of(Scenario scenario) {
        PairedMetrics metrics = new PairedMetrics();
        NationMetrics.addTo(metrics.all);
        metrics.extensive();
        metrics.deadweight();
        metrics.intensive();
        metrics.cost();
        metrics.fairness(scenario);
        return List.copyOf(metrics.all);
    }

    private void extensive() {
        mean(
                "additional.firms_new",
                "firms",
                "Firms that would not exist",
                "ideas founded here with the policy that without it are never founded anywhere",
                p -> p.twins.onlyWithElseNever);
        mean(
                "additional.firms_relocated",
                "firms",
                "Firms founded here instead of elsewhere",
                "ideas founded here with the policy that without it are founded in another city: relocation, no addition",
                p -> p.twins.onlyWithElseElsewhere);
        mean(
                "additional.firms_undecided",
                "firms",
                "Firms founded earlier than without it",
                "ideas founded here with the policy that are still open at the end without it",
                p -> p.twins.onlyWithElseOpen);
        mean(
                "additional.firms_moved_here",
                "firms",
                "Teams from elsewhere among them",
                "of all ideas founded here with the policy only, those whose team's home is another city",
                p -> p.twins.onlyWithHomeElsewhere);
        mean(
                "additional.firms_lost",
                "firms",
                "Firms founded only without it",
                "ideas founded here without the policy and not with it",
                p -> p.twins.onlyWithout);
        mean(
                "additional.firms_driven_away",
                "firms",
                "Of them founded elsewhere with it",
                "of those, the ones that with the policy are founded in another city",
                p -> p.twins.onlyWithoutElsewhere);
        mean(
                "additional.survivors_gained",
                "firms",
                "Survivors only with it",
                "ideas of the headline's cohort that are active or listed here 60 months after arrival only with the policy",
                p -> p.twins.aliveOnlyWith);
        mean(
                "additional.survivors_lost",
                "firms",
                "Survivors only without it",
                "the same only without it",
                p -> p.twins.aliveOnlyWithout);
        ratio(
                "twin.hazard_ratio",
                "×",
                "Hazard against the twin",
                "deregistrations per month of life of firms founded in both worlds, with over without the policy: below 1 they die less often",
                p -> p.twins.monthsWith == 0 ? Double.NaN : (double) p.twins.deathsWith / p.twins.monthsWith,
                p -> p.twins.monthsWithout == 0 ? Double.NaN : (double) p.twins.deathsWithout / p.twins.monthsWithout);
    }

    private void deadweight() {
        ratio(
                "deadweight.firms_share",
                "share",
                "Deadweight: supported firms that needed nothing",
                "supported firms of the headline's cohort that without the policy were founded here too and active, listed or acquired 60 months after arrival, over all supported ones; support is money, a place, a platform run or a bridged link",
                p -> p.twins.supportedAnyway,
                p -> p.twins.supported);
        ratio(
                "deadweight.support_share",
                "share",
                "Share of support that went to them",
                "the same in money: money received, and the mean public cost of places, runs and bridged links",
                p -> p.twins.supportAnyway,
                p -> p.twins.support);
    }

    private void intensive() {
        ratio(
                "additional.research_per_state_rmb",
                "×",
                "Input additionality: R&D per state RMB",
                "difference of firms' R&D over difference of state outlay, not discounted",
                p -> p.difference("research.spent"),
                p -> p.difference("state.outlay"));
        ratio(
                "additional.private_research_per_state_rmb",
                "×",
                "Input additionality: private R&D per state RMB",
                "the same without what the state paid of it; below zero state money stands in for private money",
                p -> p.difference("research.private"),
                p -> p.difference("state.outlay"));
        ratio(
                "leverage.causal",
                "×",
                "Causal leverage",
                "difference of private equity over difference of state outlay between the twins, not discounted: what the policy drew in, not what was there beside it",
                p -> p.difference("private.invested"),
                p -> p.difference("state.outlay"));
        mean(
                "displacement.unsupported_firms",
                "RMB",
                "Displacement: sales of unsupported firms",
                "sales in recorded months, not discounted, of firms founded in both worlds that the policy did not support, with it less without; negative is displacement",
                p -> p.twins.unsupportedSalesWith - p.twins.unsupportedSalesWithout);
        mean(
                "displacement.untreated_sectors",
                "RMB",
                "Displacement: sales in untreated sectors",
                "the same of all firms of sectors of which the policy supported no firm in the run; undefined if it reached every sector",
                p -> p.twins.untreatedSectors());
        mean(
                "displacement.incumbents",
                "RMB",
                "Displacement: sales of incumbents",
                "sales of incumbents with the policy less without, not discounted",
                p -> p.difference("incumbents.sales"));
    }

    private void cost() {
        ratio(
                "gain.total_per_net_rmb",
                "×",
                "Gain of all per net RMB",
                "difference of the gain of all parties over difference of net public cost; ratio of means over runs, undefined where the latter is not above zero",
                p -> p.difference("gain.total"),
                p -> p.difference("public.net_cost"));
        cost("net", "Net public cost", "difference of net public cost", p -> p.difference("public.net_cost"));
        cost(
                "authorised",
                "Authorised money",
                "present value of what the levers were authorised to spend beyond the baseline",
                p -> p.with.authorised() - p.without.authorised());
    }

    private void cost(String id, String en, String meaning, ToDoubleFunction<Pair> money) {
        per(
                id,
                "surviving_firm",
                en,
                "surviving firm",
                meaning,
                "ideas of the headline's cohort alive 60 months after arrival, with the policy",
                money,
                p -> p.twins.alive);
        per(
                id,
                "additional_survivor",
                en,
                "additional surviving firm",
                meaning,
                "the difference of those",
                money,
                p -> p.twins.aliveOnlyWith - p.twins.aliveOnlyWithout);
        per(
                id,
                "job_year",
                en,
                "additional job-year",
                meaning,
                "the difference of job-years",
                money,
                p -> p.difference("jobs.years"));
        per(
                id,
                "product",
                en,
                "additional product",
                meaning,
                "the difference of products launched",
                money,
                p -> p.difference("products.launched"));
        per(
                id,
                "approval",
                en,
                "additional approval",
                meaning,
                "the difference of products approved",
                money,
                p -> p.difference("approvals.count"));
    }

    private void per(
            String id,
            String what,
            String en,
            String each,
            String meaning,
            String over,
            ToDoubleFunction<Pair> money,
            ToDoubleFunction<Pair> number) {
        ratio(
                "cost." + id + "_per_" + what,
                "RMB",
                en + " per " + each,
                meaning + " over " + over + "; ratio of means over runs, undefined where the latter is not above zero",
                money,
                number);
    }

    private void fairness(Scenario scenario) {
        for (int s = 0; s < scenario.sources().size(); s++) {
            int place = s;
            Source source = scenario.sources().get(s);
            ratio(
                    "fairness.support_share[" + source.id() + "]",
                    "share",
                    Title.of("metric.fairness.support_share", "Share of support: {0}", source.title()),
                    "support of firms founded here with the policy by this kind of founder over all support",
                    p -> p.twins.supportOf[place],
                    p -> Arrays.stream(p.twins.supportOf).sum());
            ratio(
                    "fairness.firm_share[" + source.id() + "]",
                    "share",
                    Title.of("metric.fairness.firm_share", "Share of firms: {0}", source.title()),
                    "firms founded here with the policy by this kind of founder over all: what the share of support is to be held against",
                    p -> p.twins.foundedOf[place],
                    p -> Arrays.stream(p.twins.foundedOf).sum());
        }
    }

    private void mean(String id, String unit, String en, String meaning, ToDoubleFunction<Pair> measure) {
        all.add(new PairedMetric(id, unit, Title.of("metric." + id, en), meaning, measure, null));
    }

    private void ratio(
            String id,
            String unit,
            String en,
            String meaning,
            ToDoubleFunction<Pair> numerator,
            ToDoubleFunction<Pair> denominator) {
        ratio(id, unit, Title.of("metric." + id, en), meaning, numerator, denominator);
    }

    private void ratio(
            String id,
            String unit,
            Title title,
            String meaning,
            ToDoubleFunction<Pair> numerator,
            ToDoubleFunction<Pair> denominator) {
        all.add(new PairedMetric(id, unit, title, meaning, numerator, denominator));
    }
}
