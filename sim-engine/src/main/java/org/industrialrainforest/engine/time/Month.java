package org.industrialrainforest.engine.time;

import java.time.YearMonth;
import java.util.Locale;

/**
 * A calendar month, the model's time step.
 *
 * @param index months since 0000-01, so that a difference of two is a number of months
 */
public record Month(int index) implements Comparable<Month> {
    /** First month that a world may have: months of firms are kept with 0 for "not yet". */
    public static final Month FIRST = of(1, 1);
    /**
     * Last month that a world may have. Months of firms are kept in two bytes, which reach until 2730; between the two fits the longest time that a month is
     * set ahead, ten years of a certificate.
     */
    public static final Month LAST = of(2699, 12);

    /** Month of a year, 1 to 12. */
    public static Month of(int year, int monthOfYear) {
        if (year < 0 || year > 9999 || monthOfYear < 1 || monthOfYear > 12) {
            throw new IllegalArgumentException(
                    "month " + year + "-" + monthOfYear + " is not between 0000-01 and 9999-12");
        }
        return new Month(year * 12 + monthOfYear - 1);
    }

    /** Reads {@code yyyy-mm}, or a day of the calendar, {@code yyyy-mm-dd}, for the month that it lies in. */
    public static Month parse(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?")) {
            throw new IllegalArgumentException("'" + text + "' is not a month like 2014-01");
        }
        Month month = of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5, 7)));
        if (text.length() > 7) {
            int day = Integer.parseInt(text.substring(8));
            int days = YearMonth.of(month.year(), month.monthOfYear()).lengthOfMonth();
            if (day < 1 || day > days) {
                throw new IllegalArgumentException(
                        "'" + text + "' is not a day of the calendar: " + month + " has " + days + " days");
            }
        }
        return month;
    }

    public int year() {
        return Math.floorDiv(index, 12);
    }

    /** 1 (January) to 12. */
    public int monthOfYear() {
        return Math.floorMod(index, 12) + 1;
    }

    public Month plus(int months) {
        return new Month(index + months);
    }

    /** Months from {@code earlier} to this one. */
    public int since(Month earlier) {
        return index - earlier.index;
    }

    @Override
    public int compareTo(Month other) {
        return Integer.compare(index, other.index);
    }

    /** {@code yyyy-mm}. */
    @Override
    public String toString() {
        int year = year();
        int ofYear = monthOfYear();
        return year < 1000 || year > 9999
                ? String.format(Locale.ROOT, "%04d-%02d", year, ofYear)
                : year + (ofYear < 10 ? "-0" : "-") + ofYear; // Tables have hundreds of thousands.
    }
}
