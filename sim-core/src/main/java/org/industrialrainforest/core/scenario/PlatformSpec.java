package org.industrialrainforest.core.scenario;

import java.util.List;
import org.industrialrainforest.engine.time.Month;

/**
 * A functional platform: a shared research facility (industrial commons) that state capital may build.
 *
 * @param type a {@link FacilityType}'s id
 * @param synthetic whether the source does not name it
 * @param opens month in which it opened in history; used by policies of kind history
 * @param source source of the row
 */
@Meaning(en = "functional platforms that state capital may build")
public record PlatformSpec(
        String id,
        Title title,
        String sector,
        String type,
        String park,

        @Param(
                size = WithSize.GROWS,
                unit = "slots",
                meaning = "runs served at a time",
                allowed = {0, 1_000_000},
                plausible = {10, 120},
                source = "earlier model: chip line utilisation .91 at 700 customers")
        int slots,

        @Param(
                size = WithSize.GROWS,
                unit = "RMB bn",
                meaning = "capital cost",
                allowed = {0, 100_000},
                plausible = {0.2, 5},
                source = "several bn per line (newspaper); earlier model")
        double capexBn,

        @Param(
                size = WithSize.GROWS,
                unit = "lines",
                meaning = "production lines",
                allowed = {1, 100_000},
                source = "newspaper")
        int lines,

        @Param(
                unit = "month",
                meaning = "length of one run",
                allowed = {1, 60},
                plausible = {2, 6})
        int runMonths,

        @Param(
                unit = "share",
                meaning = "fee of a run over the commercial price",
                allowed = {0, 10},
                plausible = {0.1, 1},
                source = "judgement; sharing saves up to 90 %")
        double fee,

        @Param(
                size = WithSize.GROWS,
                unit = "1/month",
                meaning = "new outside customers a month at maturity",
                allowed = {0, 1_000_000},
                plausible = {2, 12},
                source = "earlier model: 65 % of distinct customers")
        double outsideCustomers,

        @Param(
                unit = "1/yr",
                meaning = "opex at full use over capex",
                allowed = {0, 2},
                plausible = {0.1, 0.3})
        double opexShare,

        @WhenLeftOut("0")
        @Param(
                unit = "share",
                meaning =
                        "fit at a customer's trial of a product that it has tested: customers accept its report; may be negative",
                allowed = {-1, 1},
                plausible = {0, 1})
        double trialFit,

        @WhenLeftOut("0")
        @Param(
                size = WithSize.GROWS,
                unit = "1/month",
                meaning = "most meetings of firms that it has served with leaders who watch their tests",
                allowed = {0, 1_000_000},
                plausible = {0, 2})
        int demonstrations,

        boolean synthetic,
        Month opens,
        String source) {
    /**
     * A platform of one's own, value by value.
     *
     * @param title in English
     */
    public static Builder builder(String id, String title) {
        return new Builder(new Node.Mapping(List.of(), Place.NOWHERE))
                .set("id", id)
                .set("title", new Title(title, ""));
    }

    /** A platform of one's own that is like this one but for its id and what is set. */
    public Builder like(String otherId) {
        return new Builder((Node.Mapping) Binding.write(this)).set("id", otherId);
    }

    /** Values of a platform by name, each with the bounds and messages that it has in a file. */
    public static final class Builder {
        private Node.Mapping written;

        private Builder(Node.Mapping written) {
            this.written = written;
        }

        /** Its name. */
        public Builder title(Title value) {
            return set("title", value);
        }

        /** Id of the sector that it serves. */
        public Builder sector(String value) {
            return set("sector", value);
        }

        /** Id of the type of facility that it offers. */
        public Builder type(String value) {
            return set("type", value);
        }

        /** Id of its park. */
        public Builder park(String value) {
            return set("park", value);
        }

        /** Runs served at a time. */
        public Builder slots(int value) {
            return set("slots", value);
        }

        /** Capital cost, RMB bn. */
        public Builder capexBn(double value) {
            return set("capex-bn", value);
        }

        /** Production lines. */
        public Builder lines(int value) {
            return set("lines", value);
        }

        /** Months of one run. */
        public Builder runMonths(int value) {
            return set("run-months", value);
        }

        /** Fee of a run over the commercial price. */
        public Builder fee(double value) {
            return set("fee", value);
        }

        /** New outside customers a month at maturity. */
        public Builder outsideCustomers(double value) {
            return set("outside-customers", value);
        }

        /** Yearly opex at full use over capex. */
        public Builder opexShare(double value) {
            return set("opex-share", value);
        }

        /** Fit at a customer's trial of a product that it has tested. */
        public Builder trialFit(double value) {
            return set("trial-fit", value);
        }

        /** Most meetings a month of firms that it has served with leaders who watch their tests. */
        public Builder demonstrations(int value) {
            return set("demonstrations", value);
        }

        /** Whether no source names it. */
        public Builder synthetic(boolean value) {
            return set("synthetic", value);
        }

        /** Month in which a dated policy opens it. */
        public Builder opens(Month value) {
            return set("opens", value);
        }

        /** Source of its values. */
        public Builder source(String value) {
            return set("source", value);
        }

        /**
         * The platform.
         *
         * @throws BadInput with every value that is missing or not allowed
         */
        public PlatformSpec build() {
            return Binding.read(written, PlatformSpec.class);
        }

        private Builder set(String key, Object value) {
            written = written.with(key, Binding.write(value));
            return this;
        }
    }
}
