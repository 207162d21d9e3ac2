package org.industrialrainforest.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InternalRateTest {

    private static double[] atYears(double... payments) {
        double[] monthly = new double[12 * (payments.length - 1) + 1];
        for (int year = 0; year < payments.length; year++) {
            monthly[12 * year] = payments[year];
        }
        return monthly;
    }

    /** Reference: R 4.2.2, uniroot of -100 + 10/(1 + r) + 130/(1 + r)^2. */
    @Test
    void the_rate_makes_the_present_value_nothing() {
        assertThat(InternalRate.yearly(atYears(-100, 10, 130))).isCloseTo(0.191271221051333, within(1e-9));
        assertThat(InternalRate.yearly(atYears(-100, 50))).isCloseTo(-.5, within(1e-9));
        assertThat(InternalRate.yearly(-100, 110)).isCloseTo(Math.pow(1.1, 12) - 1, within(1e-9));
    }

    /** −100 (1 + r)² + 250 (1 + r) − 150 is zero at 0 and at one half; (1 + r)² − 100 (1 + r) + 120 at 1 + r = 50 ± √2380. */
    @Test
    void of_several_rates_all_are_found_and_the_one_nearest_to_zero_is_given() {
        assertThat(InternalRate.all(atYears(-100, 250, -150))).containsExactly(new double[] {0, .5}, within(1e-9));
        assertThat(InternalRate.yearly(atYears(-100, 250, -150))).isZero();
        assertThat(InternalRate.all(atYears(1, -100, 120)))
                .containsExactly(new double[] {49 - Math.sqrt(2380), 49 + Math.sqrt(2380)}, within(1e-8));
        assertThat(InternalRate.yearly(atYears(1, -100, 120))).isCloseTo(.2147563, within(1e-7));
        assertThat(InternalRate.yearly(atYears(-1, 100, -120))).isCloseTo(.2147563, within(1e-7));
        // 100 (q − .5)(q − 1.1)(q − 1.4), q = 1 + r.
        assertThat(InternalRate.all(atYears(100, -300, 279, -77)))
                .containsExactly(new double[] {-.5, .1, .4}, within(1e-8));
    }

    /** −100 (q − 1.2)² touches zero and does not cross it. */
    @Test
    void a_rate_at_which_the_present_value_only_touches_zero_is_found_once() {
        double[] rates = InternalRate.all(atYears(-100, 240, -144));
        assertThat(rates).hasSize(1);
        assertThat(rates[0]).isCloseTo(.2, within(1e-5));
        assertThat(InternalRate.all(atYears(-100, 200, -100))).containsExactly(new double[] {0}, within(1e-9));
    }

    @Test
    void the_rate_does_not_depend_on_the_unit_or_on_months_without_payment_before_and_after() {
        double[] some = atYears(-100, 40, 30, 60, -5);
        double[] later = new double[some.length + 20];
        System.arraycopy(some, 0, later, 7, some.length);
        assertThat(InternalRate.all(later)).containsExactly(InternalRate.all(some));
        double[] larger = Arrays.stream(some).map(x -> 1e12 * x).toArray();
        assertThat(InternalRate.all(larger)).containsExactly(InternalRate.all(some), within(1e-9));
    }

    @Test
    void extreme_rates_are_rates() {
        assertThat(InternalRate.yearly(atYears(-1000, 1))).isCloseTo(-.999, within(1e-9));
        assertThat(InternalRate.yearly(atYears(-1, 5000))).isCloseTo(4999, within(1e-6));
        for (double growth : new double[] {1e3, 1e9, 1e15, 1e18}) {
            assertThat(InternalRate.yearly(-1, growth) / Math.pow(growth, 12))
                    .as("times %s a month", growth)
                    .isCloseTo(1, within(1e-12));
        }
        assertThat(InternalRate.yearly(-1, 1e30)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(InternalRate.yearly(-1e18, 1)).isCloseTo(-1, within(1e-15));
    }

    @Test
    void payments_of_one_direction_have_no_rate() {
        assertThat(InternalRate.yearly()).isNaN();
        assertThat(InternalRate.yearly(0, 0)).isNaN();
        assertThat(InternalRate.yearly(-1, -1)).isNaN();
        assertThat(InternalRate.yearly(1, 1)).isNaN();
        assertThat(InternalRate.yearly(-1)).isNaN();
        // q² − q + 1 changes its sign twice and has no real root.
        assertThat(InternalRate.yearly(atYears(1, -1, 1))).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InternalRate.yearly(-1, Double.NaN))
                .withMessageContaining("monthly[1]");
    }

    @Test
    void every_planted_rate_is_found_and_no_other() {
        for (int seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] planted = planted(random);
            double[] payments = {random.nextBoolean() ? 1e6 : -1e6};
            for (double rate : planted) {
                payments = times(payments, 1, -(1 + rate));
            }
            for (int pair = random.nextInt(3); pair > 0; pair--) {
                // q² − 2 m q + m² + d² has no real root.
                double m = random.nextDouble(-2, 2);
                double d = random.nextDouble(.2, 2);
                payments = times(payments, 1, -2 * m, m * m + d * d);
            }
            assertThat(InternalRate.all(atYears(payments)))
                    .as("seed %d, rates %s", seed, Arrays.toString(planted))
                    .containsExactly(planted, within(1e-4));
        }
    }

    /** Up to five rates, in ascending order, at least a tenth of what is kept apart. */
    private static double[] planted(SplittableRandom random) {
        double[] rates = new double[random.nextInt(6)];
        double kept = random.nextDouble(.3, .9);
        for (int i = 0; i < rates.length; i++) {
            rates[i] = kept - 1;
            kept *= random.nextDouble(1.1, 3);
        }
        return rates;
    }

    /** Thirty years of monthly payments: whatever is found is a root, and their number has the parity of the changes of sign. */
    @Test
    void of_long_monthly_payments_what_is_found_makes_the_present_value_nothing() {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] payments = new double[361];
            for (int t = 0; t < payments.length; t++) {
                payments[t] = random.nextDouble(-1, 1) * 1e8 + (t < 120 ? -5e7 : 4e7);
            }
            double[] rates = InternalRate.all(payments);
            boolean odd = payments[0] * payments[360] < 0;
            assertThat(rates.length % 2 == 1).as("seed %d", seed).isEqualTo(odd);
            for (double rate : rates) {
                double factor = Math.pow(1 + rate, -1.0 / 12);
                double value = 0;
                double size = 0;
                for (int t = 0; t < payments.length; t++) {
                    value += payments[t] * Math.pow(factor, t);
                    size += Math.abs(payments[t]) * Math.pow(factor, t);
                }
                assertThat(value / size).as("seed %d, rate %s", seed, rate).isCloseTo(0, within(1e-9));
            }
        }
    }

    /** Sparse payments of any size and sign: a fine grid of monthly factors finds no change of sign that has no rate, and no rate is without one. */
    @Test
    void wherever_the_present_value_changes_its_sign_there_is_a_rate() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] payments = new double[2 + random.nextInt(60)];
            for (int t = 0; t < payments.length; t++) {
                boolean flat = random.nextInt(3) == 0;
                payments[t] = random.nextInt(4) == 0
                        ? 0
                        : (random.nextBoolean() ? 1 : -1) * (flat ? 1e6 : Math.exp(random.nextDouble(0, 20)));
            }
            double[] rates = InternalRate.all(payments);
            int passed = 0;
            double before = value(payments, .02);
            for (int i = 1; i <= 20_000; i++) {
                double factor = .02 * Math.pow(250, i / 20_000.0);
                double after = value(payments, factor);
                double low = Math.pow(factor, -12) * (1 - 1e-6) - 1;
                double high = Math.pow(factor / Math.pow(250, 1 / 20_000.0), -12) * (1 + 1e-6) - 1;
                if (before * after < 0) {
                    assertThat(Arrays.stream(rates).anyMatch(rate -> rate >= low && rate <= high))
                            .as("seed %d: a rate between %s and %s among %s", seed, low, high, Arrays.toString(rates))
                            .isTrue();
                    passed++;
                }
                before = after;
            }
            assertThat(rates.length).as("seed %d", seed).isGreaterThanOrEqualTo(Math.min(1, passed));
            for (double rate : rates) {
                double factor = Math.pow(1 + rate, -1.0 / 12);
                double size = value(Arrays.stream(payments).map(Math::abs).toArray(), factor);
                if (rate < -.9999) {
                    continue; // so near to −100 % the rate says too little of the factor
                }
                assertThat(value(payments, factor) / size)
                        .as("seed %d, rate %s", seed, rate)
                        .isCloseTo(0, within(1e-9));
            }
        }
    }

    private static double value(double[] payments, double factor) {
        double value = 0;
        for (int t = payments.length - 1; t >= 0; t--) {
            value = value * factor + payments[t];
        }
        return value;
    }

    private static double[] times(double[] polynomial, double... factor) {
        double[] product = new double[polynomial.length + factor.length - 1];
        for (int i = 0; i < polynomial.length; i++) {
            for (int j = 0; j < factor.length; j++) {
                product[i + j] += polynomial[i] * factor[j];
            }
        }
        return product;
    }
}
