package org.industrialrainforest.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.industrialrainforest.core.fit.Fact;
import org.industrialrainforest.core.scenario.Glossary;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Phase;

/** Tables of the ODD description that are read off the code and the facts. */
final class OddTables {
    private OddTables() {}

    /** Facts that the model is held against. */
    static Description.Rows patterns(Words words) {
        List<List<String>> rows = new ArrayList<>();
        for (Fact fact : Facts.standard().facts()) {
            String pattern = words.chinese() && !fact.zh().isBlank() ? fact.zh() : fact.en();
            rows.add(List.of(
                    fact.id(),
                    pattern,
                    OddParameters.range(fact.low(), fact.high(), words),
                    fact.kind(),
                    Glossary.source(fact.source(), words.chinese() ? "zh" : "en")));
        }
        return new Description.Rows(
                List.of(
                        "id",
                        words.of("odd.pattern", "pattern"),
                        words.of("odd.band", "band"),
                        words.of("odd.kind", "kind"),
                        words.of("odd.source", "source")),
                rows);
    }

    /** Random processes of the phases, and what they draw. */
    static Description.Rows processes(List<Phase> phases, Words words) {
        List<List<String>> rows = new ArrayList<>();
        for (Phase phase : phases) {
            for (Process process : phase.processes()) {
                rows.add(List.of(
                        process.name(),
                        phase.name(),
                        process.monthlyKeyed()
                                ? words.of("odd.calendar-month", "calendar month")
                                : words.of("odd.by-event", "what happens"),
                        String.join(
                                ", ", process.draws().stream().map(Draw::name).toList()),
                        words.of(Title.of("process." + process.name(), process.meaning()))));
            }
        }
        return new Description.Rows(
                List.of(
                        words.of("odd.process", "process"),
                        words.of("odd.phase", "phase"),
                        words.of("odd.renewed-by", "renewed by"),
                        words.of("odd.draws", "draws"),
                        words.of("odd.what-is-drawn", "what is drawn")),
                rows);
    }
}
