package org.industrialrainforest.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.industrialrainforest.core.model.MonthlySchedule;
import org.industrialrainforest.core.model.RuleBook;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Recorder;
import org.industrialrainforest.core.scenario.Glossary;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Column;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Table;

/**
 * The ODD description of a scenario (Grimm et al. 2020, JASSS 23(2) 7): seven elements, read off what the model declares. Entities and state
 * variables are the tables and columns of a world before its first month, the overview is {@link MonthlySchedule}, stochasticity its {@link
 * Process}es, observation the registry of metrics, and parameters are the scenario's own.
 *
 * <p>Meanings of columns and outcomes are declared in English alone and stay so in the Chinese text.
 */
public final class Odd {
    private final Scenario scenario;
    private final String language;
    private final Words words;
    private final World world;
    private final List<Phase> phases;
    private final List<Description.Section> sections = new ArrayList<>();

    private Odd(Scenario scenario, String language) {
        this.scenario = scenario;
        this.language = language;
        words = new Words(language);
        world = new World(scenario, Policy.none(), Shock.none(), new Chronicle(Chronicle.NOBODY));
        phases = MonthlySchedule.of(world, RuleBook.of(scenario), new Observed(world, Recorder.NOTHING))
                .phases();
    }

    /**
     * The description of a scenario.
     *
     * @param language {@code "zh"}, or else English
     */
    public static Description of(Scenario scenario, String language) {
        Odd odd = new Odd(scenario, language);
        odd.purpose();
        odd.entities();
        odd.overview();
        odd.concepts();
        odd.initialization();
        odd.input();
        odd.submodels();
        return new Description(
                odd.words.of("odd.odd-description", "ODD description of ") + scenario.id(), odd.sections);
    }

    private Description.Paragraph text(String key, String en, Object... parts) {
        return new Description.Paragraph(words.of(key, en, parts));
    }

    private void section(String id, int level, String heading, Description.Block... blocks) {
        sections.add(new Description.Section(id, level, heading, Arrays.asList(blocks)));
    }

    private String meaning(Class<?> type) {
        Title meaning = Glossary.meaning(type);
        return meaning == null ? "" : meaning.in(language);
    }

    private void purpose() {
        section(
                "purpose-and-patterns",
                2,
                words.of("odd.purpose-patterns", "1 Purpose and patterns"),
                text("odd.scenario", "Scenario: {0}.", words.of(scenario.title())),
                text(
                        "odd.purpose",
                        "A city's state capital spends on shared research platforms, incubation and matchmaking that other people's "
                                + "firms profit from. The model asks who gains from each RMB of public money, whether the levers help each other, "
                                + "and what they changed for one firm. It can answer no: each lever has a region in which it does nothing and one "
                                + "in which it harms. It is meant for comparing policies within a world and not for forecasting a city."),
                text(
                        "odd.how-written",
                        "This description was written by 'rainforest describe' from the code and from scenario '{0}'. It follows the ODD "
                                + "protocol in its 2020 revision: Grimm et al. 2020, The ODD protocol for describing agent-based and other "
                                + "simulation models: a second update to improve clarity, replication, and structural realism, JASSS 23(2) 7, doi "
                                + "10.18564/jasss.4259. References of the equations, and what was left out, are in docs/model.md.",
                        scenario.id()),
                text(
                        "odd.kinds-of-patterns",
                        "Patterns that the model is held against. A row of kind fit was used to choose parameters of scenario "
                                + "'shanghai', input and verify restate what was put in, holdout is a prediction, report is shown beside and never "
                                + "fitted. 'rainforest validate' measures them."),
                OddTables.patterns(words));
    }

    private void entities() {
        OddParameters parameters = new OddParameters(scenario, words);
        section(
                "entities",
                2,
                words.of("odd.entities-variables-scales", "2 Entities, state variables, and scales"),
                text(
                        "odd.things-of-scenario",
                        "What the scenario puts into the world, and how many of each. Ideas, firms, deals, links and visits come and go."),
                parameters.things());
        section(
                "entities.scales",
                3,
                words.of("odd.scales", "Scales"),
                text(
                        "odd.time-space-money",
                        "Time: one step is a calendar month, from {0} to {1}, {2} in all; recorded from {3}. The headline counts {4}. "
                                + "Space: a city with {5} parks, and elsewhere, where ideas can be founded without the city's levers; there are no "
                                + "distances. Money: constant 2023 RMB, held as whole fen, and moved only by double entry.",
                        scenario.start(),
                        scenario.end(),
                        scenario.months(),
                        scenario.recordFrom(),
                        words.of(scenario.cohort().title()),
                        scenario.parks().size()));
        for (Table table : world.tables()) {
            List<List<String>> rows = new ArrayList<>();
            for (Column column : table.columns()) {
                rows.add(List.of(column.name(), Glossary.unit(column.unit(), language), column.meaning()));
            }
            String title = table.name().replace('_', ' ');
            section(
                    "entities." + table.name(),
                    3,
                    words.of("odd.state", "State of {0}", title),
                    new Description.Paragraph(meaning(table.getClass())),
                    new Description.Rows(
                            List.of(
                                    words.of("odd.variable", "variable"),
                                    words.of("odd.unit", "unit"),
                                    words.of("odd.meaning", "meaning")),
                            rows));
        }
        String parties = String.join(
                words.of("mark.list-comma", ", "),
                world.ledger.parties().stream().map(Party::name).toList());
        section(
                "entities.parties",
                3,
                words.of("odd.parties-ledger", "Parties of the ledger"),
                text(
                        "odd.payers-and-payees",
                        "Every payment has one of these as payer and another as payee: {0}. Firms, funds and platforms hold money for "
                                + "their owners; cash of a firm is its balance here.",
                        parties));
    }

    private void overview() {
        List<List<String>> rows = new ArrayList<>();
        for (Phase phase : phases) {
            rows.add(List.of(Integer.toString(rows.size() + 1), phase.name(), meaning(phase.getClass())));
        }
        section(
                "overview",
                2,
                words.of("odd.overview", "3 Process overview and scheduling"),
                text(
                        "odd.order-of-phases",
                        "Every month these phases run in this order. A phase either sweeps all entities of a kind, in chunks that may "
                                + "run side by side and see nothing of each other, or chooses some and serves them one after the other by rank, "
                                + "then a lot, then identity; what it changes is seen at once by whoever comes later. Neither the number of "
                                + "threads nor the place of an entity in memory can change a result."),
                new Description.Rows(
                        List.of("#", words.of("odd.phase", "phase"), words.of("odd.what-happens", "what happens")),
                        rows));
    }

    private void concepts() {
        section("concepts", 2, words.of("odd.design-concepts", "4 Design concepts"));
        for (OddConcept concept : OddConcept.values()) {
            List<Description.Block> blocks = new ArrayList<>();
            blocks.add(new Description.Paragraph(concept.text().in(language)));
            switch (concept) {
                case STOCHASTICITY -> blocks.add(OddTables.processes(phases, words));
                case OBSERVATION -> blocks.add(OddParameters.metrics(words));
                default -> {}
            }
            Title name = concept.title();
            sections.add(new Description.Section(
                    "concepts." + concept.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    3,
                    name.in(language),
                    blocks));
        }
    }

    private void initialization() {
        List<List<String>> rows = new ArrayList<>();
        for (Table table : world.tables()) {
            List<String> set = new ArrayList<>();
            for (Column column : table.columns()) {
                boolean any = false;
                for (int row = 0; row < table.end(); row++) {
                    any |= table.live(row) && !column.text(row).matches("[\\[\\]0., -]*");
                }
                if (any) {
                    set.add(column.name());
                }
            }
            rows.add(List.of(table.name(), Integer.toString(table.count()), String.join(", ", set)));
        }
        section(
                "initialization",
                2,
                words.of("odd.initialization", "5 Initialization"),
                text(
                        "odd.state-at-start",
                        "A run begins in {0} without ideas, firms, funds or state levers, and with nobody's money anywhere; beliefs "
                                + "about gates and exits stand at their priors, and mean knowledge is one. The months before {1} are a burn-in "
                                + "that fills the city and is not recorded. All runs of a scenario begin alike; they differ by seed and replicate. "
                                + "Entities at the start and their variables that are not at zero:",
                        scenario.start(),
                        scenario.recordFrom()),
                new Description.Rows(
                        List.of(
                                words.of("odd.table", "table"),
                                words.of("odd.rows", "rows"),
                                words.of("odd.set-at-start", "set at the start")),
                        rows));
    }

    private void input() {
        section(
                "input",
                2,
                words.of("odd.input-data", "6 Input data"),
                text(
                        "odd.dated-input",
                        "No series is read while a run goes on: the world around the city follows parameters. What is dated comes from "
                                + "the scenario: policies from their start, shocks between two months, standards of boards from their first day, "
                                + "and, under a dated policy alone, the openings that the city reported."),
                new OddParameters(scenario, words).dates());
    }

    private void submodels() {
        section(
                "submodels",
                2,
                words.of("odd.submodels", "7 Submodels"),
                text(
                        "odd.how-to-read-submodels",
                        "One for each phase, with its equations as docs/model.md has them and this scenario's numbers, then the "
                                + "parameters of all of them. Where 'plausible' is given a sweep or sensitivity analysis takes the parameter from "
                                + "there; outside 'allowed' a value is refused. Sources are those of parameter and range; the comment beside a "
                                + "value in the scenario's file says why it is this one."));
        ModelPage page = new ModelPage(scenario);
        for (Phase phase : phases) {
            List<String> names = phase.processes().stream().map(Process::name).toList();
            String drawn = String.join(words.of("mark.list-comma", ", "), names);
            section(
                    "submodels."
                            + phase.name().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT),
                    3,
                    phase.name(),
                    new Description.Paragraph(meaning(phase.getClass())),
                    names.isEmpty()
                            ? text("odd.draws-nothing", "It draws nothing.")
                            : text("odd.draws-for", "It draws for: {0}.", drawn),
                    new Description.Markdown(page.of(phase.name())));
        }
        sections.addAll(new OddParameters(scenario, words).sections());
    }
}
