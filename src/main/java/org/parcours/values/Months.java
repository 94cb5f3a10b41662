package org.parcours.values;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.parcours.text.Names;

/// Names of months and days of the week in French, English and Arabic, folded.
final class Months {
    /// A line a month: French and English with their short forms, Arabic as in Morocco, in Egypt, in Tunisia and
    /// Algeria,
    /// in the Levant.
    private static final String MONTHS = """
            janvier janv jan january يناير جانفي كانونثاني
            février févr fév feb february فبراير فيفري شباط
            mars mar march مارس آذار
            avril avr apr april أبريل إبريل أفريل نيسان
            mai may ماي مايو أيار
            juin jun june يونيو يونيه جوان حزيران
            juillet juil jul july يوليوز يوليو يوليه جويلية تموز
            août aou aug august غشت أغسطس أوت آب
            septembre sept sep september شتنبر سبتمبر أيلول
            octobre oct october أكتوبر تشريناول
            novembre nov november نونبر نوفمبر تشرينثاني
            décembre déc dec december دجنبر ديسمبر كانوناول""";

    private static final String WEEKDAYS = """
            lundi lun monday mon الاثنين الإثنين اثنين
            mardi tuesday tue الثلاثاء ثلاثاء
            mercredi mer wednesday wed الأربعاء أربعاء
            jeudi jeu thursday thu الخميس خميس
            vendredi ven friday fri الجمعة جمعة
            samedi sam saturday sat السبت سبت
            dimanche dim sunday sun الأحد أحد""";

    private static final Map<String, Integer> NUMBERS = numbered(MONTHS);
    private static final Map<String, Integer> DAYS_OF_WEEK = numbered(WEEKDAYS);

    private Months() {}

    static boolean isMonth(String folded) {
        return NUMBERS.containsKey(folded);
    }

    static int number(String folded) {
        return Objects.requireNonNull(NUMBERS.get(folded));
    }

    /// 1 for a text that begins with Monday, to 7; 0 where it begins with no day of the week.
    static int weekday(String folded) {
        return DAYS_OF_WEEK.getOrDefault(first(withoutArticle(folded)), 0);
    }

    static String withoutWeekday(String folded) {
        String rest = withoutArticle(folded);
        return weekday(rest) == 0
                ? rest
                : withoutArticle(rest.substring(first(rest).length()).strip());
    }

    private static String withoutArticle(String folded) {
        return folded.replaceFirst("^(?:le|the) ", "");
    }

    /// The Levantine names of two words become one.
    static String oneWord(String folded) {
        return folded.replace("كانون الثاني", "كانونثاني")
                .replace("كانون الاول", "كانوناول")
                .replace("تشرين الثاني", "تشرينثاني")
                .replace("تشرين الاول", "تشريناول");
    }

    private static String first(String folded) {
        int space = folded.indexOf(' ');
        return space < 0 ? folded : folded.substring(0, space);
    }

    private static Map<String, Integer> numbered(String lines) {
        Map<String, Integer> numbers = new HashMap<>();
        int number = 0;
        for (String line : lines.split("\n", -1)) {
            number++;
            for (String name : line.strip().split(" ", -1)) {
                numbers.put(Names.fold(name), number);
            }
        }
        return Map.copyOf(numbers);
    }
}
