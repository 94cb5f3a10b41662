package org.parcours.surveys.yearly;

/// How alumni are asked.
///
/// @param years for how many years after the exit
/// @param freshMonths whose state was seen within them is not asked
/// @param applied whether anybody is asked at all
public record YearlyRule(int years, int freshMonths, boolean applied) {
    public static final int YEARS_AT_MOST = 10;
    public static final int MONTHS_AT_MOST = 11;

    static final YearlyRule USUAL = new YearlyRule(5, 6, true);
}
