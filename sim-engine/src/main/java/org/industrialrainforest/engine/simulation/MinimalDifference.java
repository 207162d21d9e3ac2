package org.industrialrainforest.engine.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.industrialrainforest.engine.time.Month;

/**
 * Proves that two simulations differ in nothing but what a change may reach, or names the first thing that differs. Both run phase by phase, side by
 * side, under one random key; after every phase every declared column of every entity is compared, whatever its row.
 *
 * <pre>{@code
 * Optional<MinimalDifference.Difference> first =
 *         MinimalDifference.between(untreated, treated).reaching("firms", firm).until(lastMonth);
 * }</pre>
 *
 * <p>A rule that draws by row number, takes turns at a random number or lets one agent's luck depend on another's breaks common random numbers: here it is
 * found with month, phase, table, column and agent.
 */
public final class MinimalDifference {
    private final Simulation without;
    private final Simulation with;
    private final Reach reach;

    /** What a column holds of a row in the first world and in the second, used anew for each. */
    private final Values values = new Values();

    private final Values others = new Values();

    /** What a change may reach. */
    @FunctionalInterface
    public interface Reach {
        /**
         * Whether an entity may differ.
         *
         * @param table name of its table
         * @param entity its identity
         */
        boolean holds(String table, long entity);
    }

    /**
     * Something that differs.
     *
     * @param month months since 0000-01
     * @param phase after which it was seen
     * @param column its name, or what holds something of the entity beside its table, such as the ledger; empty where one world lacks the entity
     * @param without value in the first world, {@code "absent"} where it lacks the entity
     * @param with value in the second world
     */
    public record Difference(
            int month, String phase, String table, String column, long entity, String without, String with) {
        @Override
        public String toString() {
            return new Month(month) + ", after " + phase + ": " + table + " " + Long.toHexString(entity)
                    + (column.isEmpty() ? "" : ", column " + column) + ": " + without + " without the change and "
                    + with
                    + " with it";
        }
    }

    private MinimalDifference(Simulation without, Simulation with, Reach reach) {
        this.without = without;
        this.with = with;
        this.reach = reach;
    }

    /**
     * Two simulations of one model, neither of which is in the middle of a month.
     *
     * @param without the change
     * @param with it
     * @throws IllegalArgumentException if they have other tables or columns, or stand at other months
     */
    public static MinimalDifference between(Simulation without, Simulation with) {
        if (without.nextMonth() != with.nextMonth() || without.midMonth() || with.midMonth()) {
            throw new IllegalArgumentException("the two simulations must stand before the same month");
        }
        if (!names(without).equals(names(with))) {
            throw new IllegalArgumentException(
                    "the two simulations have other tables: " + names(without) + " and " + names(with));
        }
        return new MinimalDifference(without, with, (table, entity) -> false);
    }

    private static String names(Simulation simulation) {
        return simulation.tables().stream().map(Table::schema).toList().toString();
    }

    /** Lets these entities differ, beside those that may already. */
    public MinimalDifference reaching(Reach more) {
        return new MinimalDifference(
                without, with, (table, entity) -> reach.holds(table, entity) || more.holds(table, entity));
    }

    /** Lets an entity differ, beside those that may already. */
    public MinimalDifference reaching(String table, long entity) {
        return reaching((name, id) -> name.equals(table) && id == entity);
    }

    /**
     * Runs both worlds through the months that are left.
     *
     * @param lastMonth months since 0000-01
     * @return the first thing that differs beyond reach; empty where nothing does
     */
    public Optional<Difference> until(int lastMonth) {
        Optional<Difference> first = Optional.empty();
        while (without.nextMonth() <= lastMonth && first.isEmpty()) {
            int month = without.nextMonth();
            String phase = without.advance();
            String other = with.advance();
            if (!phase.equals(other)) {
                throw new IllegalStateException(
                        "the two simulations have other phases: " + phase + " and " + other + " in month " + month);
            }
            first = look(month, phase);
        }
        return first;
    }

    private Optional<Difference> look(int month, String phase) {
        for (int t = 0; t < without.tables().size(); t++) {
            Table first = without.tables().get(t);
            Table second = with.tables().get(t);
            Optional<Difference> found = look(month, phase, first, second);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Goes through both lists in the order of identities at once: who stands in one of them only is a difference. */
    private Optional<Difference> look(int month, String phase, Table first, Table second) {
        int[] rows = first.byIdentity();
        int[] others = second.byIdentity();
        int i = 0;
        int j = 0;
        while (i < rows.length || j < others.length) {
            int row = i < rows.length ? rows[i] : -1;
            int other = j < others.length ? others[j] : -1;
            int order = row < 0 ? 1 : other < 0 ? -1 : Long.compare(first.id(row), second.id(other));
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            long entity = order <= 0 ? first.id(row) : second.id(other);
            if (!reach.holds(first.name(), entity)) {
                Optional<Difference> found =
                        look(month, phase, first, order <= 0 ? row : -1, second, order >= 0 ? other : -1, entity);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> look(
            int month, String phase, Table first, int row, Table second, int other, long entity) {
        if (row < 0 || other < 0) {
            return Optional.of(new Difference(
                    month,
                    phase,
                    first.name(),
                    "",
                    entity,
                    row < 0 ? "absent" : "present",
                    other < 0 ? "absent" : "present"));
        }
        for (int c = 0; c < first.columns().size(); c++) {
            Column one = first.columns().get(c);
            Column two = second.columns().get(c);
            values.clear();
            others.clear();
            one.values(row, values::add);
            two.values(other, others::add);
            if (!values.same(others)) {
                return Optional.of(
                        new Difference(month, phase, first.name(), one.name(), entity, one.text(row), two.text(other)));
            }
        }
        return lookBeside(month, phase, first, row, second, other);
    }

    /** What stands beside the tables, such as balances in a ledger. */
    private Optional<Difference> lookBeside(int month, String phase, Table first, int row, Table second, int other) {
        for (int o = 0; o < without.others().size(); o++) {
            Persistent one = without.others().get(o);
            values.clear();
            others.clear();
            one.values(first, row, values::add);
            with.others().get(o).values(second, other, others::add);
            if (!values.same(others)) {
                return Optional.of(new Difference(
                        month,
                        phase,
                        first.name(),
                        one.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                        first.id(row),
                        values.text(),
                        others.text()));
            }
        }
        return Optional.empty();
    }

    /** What a column holds of a row. */
    private static final class Values {
        private long[] all = new long[4];
        private int size;

        void clear() {
            size = 0;
        }

        void add(long value) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size++] = value;
        }

        String text() {
            return Arrays.toString(Arrays.copyOf(all, size));
        }

        boolean same(Values other) {
            return Arrays.equals(all, 0, size, other.all, 0, other.size);
        }
    }
}
