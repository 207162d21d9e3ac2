package org.industrialrainforest.bench.growth;

import java.util.List;
import org.industrialrainforest.engine.random.DeterministicMath;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Draws;
import org.industrialrainforest.engine.random.Identity;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Codes;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Reals;
import org.industrialrainforest.engine.simulation.Rows;
import org.industrialrainforest.engine.simulation.Schedule;
import org.industrialrainforest.engine.simulation.Selection;
import org.industrialrainforest.engine.simulation.Simulation;
import org.industrialrainforest.engine.simulation.Table;
import org.industrialrainforest.engine.simulation.Tally;
import org.industrialrainforest.engine.simulation.Tick;

/** On the engine of this project, each draw by itself. */
public class EngineFirms implements Economy {
    static final Process MONTH = Process.monthly("bench.month", "growth", "luck", "exit");
    static final Draw GROWTH = MONTH.draw("growth");
    static final Draw LUCK = MONTH.draw("luck");
    static final Draw EXIT = MONTH.draw("exit");
    private static final Process ENTRIES = Process.lifelong("bench.entry", "platform");
    private static final Draw PLATFORM = ENTRIES.draw("platform");

    static final class Firms extends Table {
        final Reals sales = reals("sales", "RMB/month", "sales");
        final Reals cash = reals("cash", "RMB", "cash");
        final Codes platform = codes("platform", "", "the platform it asks");

        Firms() {
            super("firm");
        }
    }

    final Firms firms = new Firms();
    final Tally demand = new Tally(Growth.PLATFORMS);
    private final Simulation simulation;
    private long asked;
    private long left;

    public EngineFirms(int number, int threads) {
        Draws draws = new Draws(1, 0);
        for (int i = 0; i < number; i++) {
            enter(draws, Identity.of(1, 0, i));
        }
        simulation = begin(threads);
    }

    private Simulation begin(int threads) {
        return Simulation.of(new Schedule(List.of(Phase.of("grow and leave", this::growAndLeave, MONTH, ENTRIES))))
                .tables(firms)
                .scoped(demand)
                .threads(threads)
                .from(1)
                .begin();
    }

    private void growAndLeave(Tick tick) {
        demand.reset();
        Selection leaving = tick.select(firms, this::grow);
        leaving.serve(row -> {
            long id = firms.id(row);
            firms.remove(row);
            enter(tick.draws(), Identity.of(2, id, tick.month()));
        });
        left += leaving.size();
        for (int platform = 0; platform < Growth.PLATFORMS; platform++) {
            asked += demand.total(platform);
        }
    }

    private void enter(Draws draws, long id) {
        int row = firms.add(id);
        firms.sales.set(row, Growth.FIRST_SALES);
        firms.cash.set(row, Growth.FIRST_CASH);
        firms.platform.set(row, draws.choice(PLATFORM, id, Growth.PLATFORMS));
    }

    /** Firms of a chunk grow; those that leave are chosen. */
    void grow(Rows rows, Selection.Chosen leaving) {
        Draws draws = rows.draws();
        Tally.Part asking = demand.part(rows.part());
        for (int row = rows.first(); row < rows.end(); row++) {
            if (firms.live(row)) {
                long id = firms.id(row);
                grow(row, draws.normal(GROWTH, id), draws.normal(LUCK, id));
                asking.add(firms.platform.get(row), 1);
                if (draws.happens(EXIT, id, Growth.EXIT)) {
                    leaving.add(row, id, 0, id);
                }
            }
        }
    }

    final void grow(int row, double growth, double luck) {
        double sales = firms.sales.get(row) * DeterministicMath.exp(Growth.DRIFT + Growth.SPREAD * growth);
        firms.sales.set(row, sales);
        firms.cash.add(row, Growth.earned(sales, luck));
    }

    @Override
    public final void live(int months) {
        for (int i = 0; i < months; i++) {
            simulation.step();
        }
    }

    @Override
    public final long asked() {
        return asked;
    }

    @Override
    public final long left() {
        return left;
    }

    @Override
    public final void close() {
        simulation.close();
    }
}
