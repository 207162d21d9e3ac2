package org.industrialrainforest.core.scenario;

/** Parameters of the model's rules, grouped by submodel. */
public record Rules(
        Mechanisms mechanisms,
        FoundingParameters founding,
        QualityParameters quality,
        KnowledgeParameters knowledge,
        ResearchParameters research,
        AccessParameters access,
        BridgingParameters bridging,
        SupplyParameters supply,
        SalesParameters sales,
        FundingParameters funding,
        StateParameters state,
        ExitParameters exits,
        TaxParameters taxes,
        LandParameters land,
        GainParameters gains,
        OutcomeParameters outcomes) {

    /** The same with other definitions of outcomes. */
    Rules with(OutcomeParameters others) {
        return new Rules(
                mechanisms,
                founding,
                quality,
                knowledge,
                research,
                access,
                bridging,
                supply,
                sales,
                funding,
                state,
                exits,
                taxes,
                land,
                gains,
                others);
    }
}
