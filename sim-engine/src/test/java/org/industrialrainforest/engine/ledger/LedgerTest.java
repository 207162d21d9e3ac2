package org.industrialrainforest.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.industrialrainforest.engine.simulation.Digest;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Schedule;
import org.industrialrainforest.engine.simulation.Simulation;
import org.industrialrainforest.engine.simulation.Table;
import org.industrialrainforest.engine.simulation.Tick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    private static final int MARCH_2014 = 2014 * 12 + 2;

    private enum Flow implements Purpose {
        FOUNDERS_CASH,
        PAY,
        SUPPLIES,
        RENT,
        PRODUCT_SALES,
        EQUITY;

        @Override
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final class Shops extends Table {
        Shops() {
            super("shops");
        }

        @Override
        public String label(int row) {
            return "no. " + id(row);
        }
    }

    private final Shops shops = new Shops();
    private final Ledger ledger = new Ledger();

    LedgerTest() {
        ledger.open(Flow.values());
    }

    private final Party bank = ledger.open("bank", true);
    private final Party people = ledger.open("people", false);
    private final Party shop = ledger.open("shops", shops, false);

    private int newShop(long id, long cash) {
        int row = shops.add(id);
        ledger.transfer(bank, 0, shop, row, cash, Flow.EQUITY);
        return row;
    }

    @Test
    void what_one_pays_the_other_receives() {
        ledger.openMonth();
        int first = newShop(1, 1000);
        int second = newShop(2, 500);
        ledger.transfer(shop, first, people, 0, 300, Flow.PAY);
        ledger.transfer(people, 0, shop, second, 120, Flow.PRODUCT_SALES);
        ledger.transfer(shop, second, shop, first, 20, Flow.SUPPLIES);
        assertThat(shop.balance(first)).isEqualTo(720);
        assertThat(shop.balance(second)).isEqualTo(600);
        assertThat(shop.total()).isEqualTo(1320);
        assertThat(people.balance(0)).isEqualTo(180);
        assertThat(bank.total()).isEqualTo(-1500);
        assertThat(ledger.month().amount(shop, people, Flow.PAY)).isEqualTo(300);
        assertThat(ledger.month().amount(people, shop, Flow.PAY)).isZero();
        assertThat(ledger.month().net(people)).isEqualTo(180);
        assertThat(ledger.month().net(shop)).isEqualTo(1320);
        ledger.after(MARCH_2014, "Trade");
    }

    @Test
    void a_payment_of_nothing_leaves_no_trace_and_a_negative_one_is_refused() {
        ledger.openMonth();
        int row = newShop(1, 100);
        ledger.transfer(shop, row, people, 0, 0, Flow.PAY);
        assertThat(ledger.month().amount(shop, people, Flow.PAY)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.transfer(shop, row, people, 0, -5, Flow.PAY))
                .withMessageContainingAll("-5", "pay");
        assertThat(shop.balance(row)).isEqualTo(100);
        ledger.after(MARCH_2014, "Trade");
    }

    @Test
    void a_journal_refuses_a_negative_payment_and_stays_as_it_was() {
        ledger.openMonth();
        int row = newShop(1, 100);
        ledger.prepare(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.journal(0).pay(shop, row, people, -5, Flow.PAY))
                .withMessageContainingAll("-5", "pay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.journal(0).receive(people, shop, row, -5, Flow.PRODUCT_SALES))
                .withMessageContainingAll("-5", "product-sales");
        assertThat(shop.balance(row)).isEqualTo(100);
        ledger.merge(1);
        ledger.after(MARCH_2014, "Trade");
    }

    @Test
    void a_journal_pays_only_between_a_row_and_a_shared_party() {
        ledger.openMonth();
        int row = newShop(1, 100);
        ledger.prepare(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.journal(0).pay(shop, row, shop, 5, Flow.PAY))
                .withMessageContaining("shops");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.journal(0).pay(people, 0, bank, 5, Flow.PAY))
                .withMessageContaining("people");
    }

    @Test
    void no_party_joins_after_the_first_payment() {
        ledger.openMonth();
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.open("late", true))
                .withMessageContaining("late");
    }

    private enum Licences implements Purpose {
        LICENCE_FEE;

        @Override
        public String id() {
            return "licence-fee";
        }
    }

    @Test
    void a_purpose_that_was_opened_beside_the_models_own_is_booked_and_visited_after_them() {
        ledger.open(Licences.values());
        ledger.openMonth();
        ledger.transfer(bank, 0, people, 0, 9, Licences.LICENCE_FEE);
        ledger.transfer(bank, 0, people, 0, 4, Flow.EQUITY);
        assertThat(ledger.month().amount(bank, people, Licences.LICENCE_FEE)).isEqualTo(9);
        assertThat(ledger.index(Licences.LICENCE_FEE)).isEqualTo(Flow.values().length);
        List<String> seen = new ArrayList<>();
        ledger.month().forEach((payer, payee, purpose, fen) -> seen.add(purpose.id() + " " + fen));
        assertThat(seen).containsExactly("equity 4", "licence-fee 9");
    }

    @Test
    void a_purpose_that_was_not_opened_is_refused_by_name_and_no_money_moves() {
        ledger.openMonth();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.transfer(bank, 0, people, 0, 9, Licences.LICENCE_FEE))
                .withMessageContaining("licence-fee");
        assertThat(people.balance(0)).isZero();
    }

    @Test
    void a_purpose_is_opened_once_and_before_the_first_payment() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.open(Flow.PAY))
                .withMessageContaining("pay");
        ledger.openMonth();
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.open(Licences.LICENCE_FEE))
                .withMessageContaining("licence-fee");
    }

    @Test
    void a_month_tells_64_parties_apart_and_no_more_are_opened() {
        while (ledger.parties().size() < 64) {
            ledger.open("party-" + ledger.parties().size(), true);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.open("one-too-many", true))
                .withMessageContaining("64");
    }

    @Test
    void an_overdraft_is_told_with_month_phase_account_and_amount() {
        ledger.openMonth();
        int row = newShop(77, 100);
        ledger.transfer(shop, row, people, 0, 142, Flow.PAY);
        assertThatExceptionOfType(LedgerBreach.class)
                .isThrownBy(() -> ledger.after(MARCH_2014, "Trade"))
                .withMessageContainingAll("2014-03", "Trade", "shops no. 77", "42 fen");
    }

    @Test
    void who_may_overdraw_may() {
        ledger.openMonth();
        ledger.transfer(bank, 0, people, 0, 142, Flow.PAY);
        ledger.after(MARCH_2014, "Trade");
        assertThat(bank.balance(0)).isEqualTo(-142);
    }

    /** Money that appears beside the ledger; only a class of this package could do it. */
    @Test
    void a_leak_is_caught_with_month_phase_account_and_amount() {
        newShop(1, 100);
        Phase honest = new Phase() {
            @Override
            public void run(Tick tick) {
                ledger.openMonth();
                ledger.transfer(people, 0, bank, 0, 0, Flow.PAY);
            }

            @Override
            public String name() {
                return "Honest";
            }
        };
        Phase leaky = new Phase() {
            @Override
            public void run(Tick tick) {
                if (tick.month() == MARCH_2014) {
                    shop.balances[0] += 5;
                }
            }

            @Override
            public String name() {
                return "Leaky";
            }
        };
        Simulation simulation = Simulation.of(new Schedule(List.of(honest, leaky, honest)))
                .from(MARCH_2014 - 2)
                .tables(shops)
                .books(ledger)
                .begin();
        simulation.step();
        simulation.step();
        assertThatExceptionOfType(LedgerBreach.class)
                .isThrownBy(simulation::step)
                .withMessageContainingAll(
                        "2014-03", "phase Leaky", "account shops", "105 fen", "5 fen came from nowhere");
    }

    @Test
    void a_leak_between_two_parties_is_caught_though_the_sum_is_right() {
        ledger.openMonth();
        people.balances[0] += 7;
        bank.balances[0] -= 7;
        assertThatExceptionOfType(LedgerBreach.class)
                .isThrownBy(() -> ledger.after(MARCH_2014, "Trade"))
                .withMessageContainingAll("account bank", "-7 fen came from nowhere");
    }

    @Test
    void money_in_the_account_of_a_shop_that_was_never_opened_is_caught() {
        ledger.openMonth();
        int row = newShop(1, 100);
        ledger.transfer(bank, 0, shop, row + 1, 30, Flow.EQUITY);
        assertThatExceptionOfType(LedgerBreach.class)
                .isThrownBy(() -> ledger.after(MARCH_2014, "Trade"))
                .withMessageContainingAll("account shops holds 100 fen", "130 fen");
    }

    @Test
    void a_month_begins_with_empty_flows_and_the_balances_of_the_last() {
        ledger.openMonth();
        int row = newShop(1, 100);
        ledger.openMonth();
        assertThat(ledger.month().amount(bank, shop, Flow.EQUITY)).isZero();
        assertThat(shop.balance(row)).isEqualTo(100);
        ledger.transfer(shop, row, people, 0, 30, Flow.PAY);
        ledger.after(MARCH_2014, "Trade");
        assertThat(ledger.month().net(shop)).isEqualTo(-30);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void journals_of_any_cut_do_what_transfers_do(long seed) {
        Random random = new Random(seed);
        int n = 300;
        LedgerTest other = new LedgerTest();
        for (long id = 1; id <= n; id++) {
            newShop(id, 1_000_000);
            other.newShop(id, 1_000_000);
        }
        ledger.openMonth();
        other.ledger.openMonth();
        int chunks = 1 + random.nextInt(9);
        ledger.prepare(chunks);
        for (int i = 0; i < 5000; i++) {
            int row = random.nextInt(n);
            long fen = random.nextInt(3) == 0 ? 0 : random.nextInt(1000);
            Flow flow = random.nextBoolean() ? Flow.PAY : Flow.RENT;
            int chunk = row * chunks / n;
            if (random.nextBoolean()) {
                ledger.journal(chunk).pay(shop, row, people, fen, flow);
                other.ledger.transfer(other.shop, row, other.people, 0, fen, flow);
            } else {
                ledger.journal(chunk).receive(bank, shop, row, fen, flow);
                other.ledger.transfer(other.bank, 0, other.shop, row, fen, flow);
            }
        }
        ledger.merge(chunks);
        ledger.after(MARCH_2014, "Trade");
        for (int row = 0; row < n; row++) {
            assertThat(shop.balance(row)).as("seed %d, shop %d", seed, row).isEqualTo(other.shop.balance(row));
        }
        assertThat(people.total()).as("seed %d", seed).isEqualTo(other.people.total());
        assertThat(bank.total()).as("seed %d", seed).isEqualTo(other.bank.total());
        assertThat(cells(ledger))
                .as("seed %d", seed)
                .isEqualTo(cells(other.ledger))
                .hasSize(4);
    }

    private static List<String> cells(Ledger ledger) {
        List<String> cells = new ArrayList<>();
        ledger.month().forEach((payer, payee, flow, fen) -> cells.add(flow + " " + payer + " → " + payee + " " + fen));
        return cells;
    }

    @Test
    void flows_are_visited_by_purpose_payer_and_payee_whatever_was_paid_first() {
        ledger.openMonth();
        int row = newShop(1, 1000);
        ledger.transfer(people, 0, bank, 0, 0, Flow.FOUNDERS_CASH);
        ledger.transfer(shop, row, people, 0, 5, Flow.RENT);
        ledger.transfer(shop, row, bank, 0, 6, Flow.PAY);
        ledger.transfer(bank, 0, people, 0, 7, Flow.RENT);
        ledger.transfer(shop, row, people, 0, 8, Flow.PAY);
        ledger.transfer(shop, row, people, 0, 9, Flow.RENT);
        assertThat(cells(ledger))
                .containsExactly("PAY 2 → 0 6", "PAY 2 → 1 8", "RENT 0 → 1 7", "RENT 2 → 1 14", "EQUITY 0 → 2 1000");
    }

    @Test
    void balances_are_read_back_as_they_were_written() throws IOException {
        ledger.openMonth();
        newShop(1, 1000);
        int second = newShop(2, 500);
        ledger.transfer(shop, second, people, 0, 60, Flow.PAY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ledger.write(new DataOutputStream(bytes));
        LedgerTest later = new LedgerTest();
        for (long id = 1; id <= 400; id++) {
            later.newShop(id, 9);
        }
        later.ledger.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        for (Party party : ledger.parties()) {
            assertThat(later.ledger.parties().get(party.index()).total()).isEqualTo(party.total());
        }
        assertThat(later.shop.balance(second)).isEqualTo(440);
        later.ledger.after(MARCH_2014, "Trade");
    }

    @Test
    void the_digest_sees_who_holds_the_money_but_not_in_which_row() {
        ledger.openMonth();
        newShop(1, 1000);
        newShop(2, 500);
        LedgerTest otherRows = new LedgerTest();
        otherRows.shops.scatter(9, 3);
        otherRows.newShop(2, 500);
        otherRows.newShop(1, 1000);
        assertThat(otherRows.hex()).isEqualTo(hex());
        LedgerTest otherOwner = new LedgerTest();
        otherOwner.newShop(1, 500);
        otherOwner.newShop(2, 1000);
        assertThat(otherOwner.hex()).isNotEqualTo(hex());
    }

    private String hex() {
        Digest digest = new Digest("ledger");
        ledger.digest(digest);
        return digest.hex();
    }

    @Test
    void payments_of_one_purpose_balance_like_single_ones() {
        ledger.openMonth();
        int first = newShop(1, 1000);
        int second = newShop(2, 500);
        ledger.prepare(1);
        Journal journal = ledger.journal(0);
        Journal.Payments wages = journal.payments(shop, people, Flow.PAY);
        Journal.Payments sales = journal.payments(people, shop, Flow.PRODUCT_SALES);
        wages.pay(first, 300);
        wages.pay(second, 100);
        sales.pay(second, 50);
        journal.pay(shop, first, people, 1, Flow.PAY);
        assertThat(journal.payments(shop, people, Flow.PAY)).isSameAs(wages);
        ledger.merge(1);
        assertThat(shop.balance(first)).isEqualTo(699);
        assertThat(shop.balance(second)).isEqualTo(450);
        assertThat(people.balance(0)).isEqualTo(351);
        assertThat(ledger.month().amount(shop, people, Flow.PAY)).isEqualTo(401);
        assertThat(ledger.month().amount(people, shop, Flow.PRODUCT_SALES)).isEqualTo(50);
        ledger.after(MARCH_2014, "Trade");
        ledger.merge(1);
        assertThat(people.balance(0)).as("merged once").isEqualTo(351);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wages.pay(first, -1))
                .withMessageContaining("pay");
        assertThatIllegalArgumentException().isThrownBy(() -> journal.payments(bank, people, Flow.PAY));
    }

    @Test
    void sums_that_a_balance_cannot_hold_are_refused_and_do_not_become_debts() {
        Ledger ledger = new Ledger();
        ledger.open(Flow.values());
        Party from = ledger.open("from", true);
        Party to = ledger.open("to", true);
        ledger.openMonth();
        for (int i = 0; i < 92; i++) {
            ledger.transfer(from, 0, to, 0, 100_000_000_000_000_000L, Flow.SUPPLIES);
        }
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> ledger.transfer(from, 0, to, 0, 100_000_000_000_000_000L, Flow.SUPPLIES));
        assertThat(to.balance(0)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b", "a\"b", "a\nb"})
    void a_party_whose_name_would_break_a_table_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ledger().open(name, false))
                .withMessageContaining("needs a name without commas");
    }
}
