package org.parcours.indicators.publications.sentences;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.publications.sentences.Mismatch.Kind;

/// Compares a sentence with its figure. Each number has one meaning: a percentage, years, what a share
/// is a share of, or a number of subjects; all of them must be the figure's.
public final class Sentence {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.,])(?:\\d{1,3}(?:[ ,]\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?)");
    private static final Pattern PERCENT = Pattern.compile("^ ?(?:%|pour ?cent|per ?cent|(?:في ال|بال)(?:مئة|مائة))");
    private static final Pattern YEARS =
            Pattern.compile("^[ -]?(?:ans?|années?|years?|سنوات|سنة|سنين|أعوام|عاما?)(?!\\p{L})");
    private static final Pattern MONTHS = Pattern.compile("^[ -]?(?:mois|months?|أشهر|شهرا?)(?!\\p{L})");
    private static final Pattern MILLIONS = Pattern.compile(
            "^ ?(?:mdh|mmad|(?:millions?|m) (?:de |of )?(?:dirhams?|dh|mad)|مليون درهم|ملايين (?:درهم|دراهم))(?!\\p{L})");
    private static final Pattern DIRHAMS = Pattern.compile("^ ?(?:dirhams?|dh|mad|درهما?|دراهم)(?!\\p{L})");
    private static final Pattern DAYS = Pattern.compile("^[ -]?(?:jours?|days?|أيام|يوما?)(?!\\p{L})");
    private static final Pattern OF =
            Pattern.compile("(?:(?<!\\p{L})(?:sur|parmi|of|among)(?: les| un total de| the| all| a total of)?"
                    + "|من أصل|من بين|من مجموع|من كل) $");
    private static final Pattern CLAUSE_END = Pattern.compile("[.;:!?؟؛\\d]");
    private static final int REACH = 40;

    private final Claim claim;
    private final String text;
    private final List<Mismatch> mismatches = new ArrayList<>();
    private boolean saysFigure;
    private boolean saysResponse;

    private Sentence(String text, Claim claim) {
        this.text = text;
        this.claim = claim;
    }

    /// What the sentence says otherwise than its figure; empty where they agree.
    public static List<Mismatch> mismatches(String sentence, Claim claim) {
        Days.Found days = Days.in(PlainText.of(sentence));
        var reading = new Sentence(days.rest(), claim);
        days.said().stream()
                .filter(said -> !said.day().filter(claim.on()::equals).isPresent())
                .forEach(said -> reading.differs(Kind.DAY, said.text(), claim.on()));
        reading.numbers();
        reading.origin();
        reading.topic();
        if (!reading.saysFigure && reading.mismatches.isEmpty()) {
            reading.unsaid();
        }
        reading.response();
        return List.copyOf(reading.mismatches);
    }

    private void numbers() {
        @Nullable MatchResult pending = null;
        for (MatchResult number : NUMBER.matcher(text).results().toList()) {
            String after = text.substring(number.end());
            boolean denominator = OF.matcher(text.substring(0, number.start())).find();
            boolean unit = Stream.of(PERCENT, YEARS, MONTHS, MILLIONS, DIRHAMS, DAYS)
                    .anyMatch(one -> one.matcher(after).find());
            if (pending != null && denominator && !unit && isRatio(pending, number)) {
                pending = null;
                continue;
            }
            if (pending != null) {
                count(pending);
                pending = null;
            }
            if (PERCENT.matcher(after).find()) {
                percent(number);
            } else if (YEARS.matcher(after).find()) {
                years(number, value(number), after);
            } else if (MONTHS.matcher(after).find()) {
                years(number, value(number).divide(BigDecimal.valueOf(12), 6, RoundingMode.HALF_UP), after);
            } else if (MILLIONS.matcher(after).find()) {
                money(number, 6, value(number).scale());
            } else if (DIRHAMS.matcher(after).find()) {
                money(number, 0, Math.max(-3, value(number).stripTrailingZeros().scale()));
            } else if (DAYS.matcher(after).find()) {
                days(number);
            } else if (denominator) {
                require(
                        value(number).compareTo(BigDecimal.valueOf(claim.population())) == 0,
                        Kind.DENOMINATOR,
                        number,
                        claim.population());
            } else {
                pending = number;
            }
        }
        if (pending != null) {
            count(pending);
        }
    }

    /// A share is right when it is the figure's, rounded as precisely as it is said.
    private void percent(MatchResult number) {
        Double share = claim.share();
        if (share == null) {
            differs(Kind.NO_PERCENT, number.group(), claim.number());
            return;
        }
        BigDecimal said = value(number);
        boolean response = claim.response() != null && isRounded(said, claim.response());
        saysResponse |= response;
        boolean figure = isRounded(said, share);
        saysFigure |= figure;
        require(figure || response, Kind.PERCENT, number, share);
    }

    private static boolean isRounded(BigDecimal said, double share) {
        BigDecimal right = BigDecimal.valueOf(share).movePointRight(2).setScale(said.scale(), RoundingMode.HALF_UP);
        return said.compareTo(right) == 0;
    }

    /// A sum is right when it is the figure's, rounded as precisely as it is said: dirhams to thousands at most.
    ///
    /// @param unit power of ten that it is said in
    /// @param scale decimals of that unit that are said
    private void money(MatchResult number, int unit, int scale) {
        Long money = claim.money();
        if (money == null) {
            differs(Kind.NO_MONEY, number.group(), claim.number());
            return;
        }
        BigDecimal right = BigDecimal.valueOf(money).movePointLeft(unit).setScale(scale, RoundingMode.HALF_UP);
        saysFigure |= require(value(number).compareTo(right) == 0, Kind.MONEY, number, money);
    }

    private void days(MatchResult number) {
        Long days = claim.days();
        if (days == null) {
            differs(Kind.NO_DAYS, number.group(), claim.number());
            return;
        }
        saysFigure |= require(value(number).compareTo(BigDecimal.valueOf(days)) == 0, Kind.DAYS, number, days);
    }

    private void years(MatchResult number, BigDecimal said, String after) {
        Double years = claim.years();
        if (years == null) {
            differs(Kind.NO_YEARS, number.group(), 0);
            return;
        }
        require(Math.abs(said.doubleValue() - years) < 1e-4, Kind.YEARS, number, years);
        originWithin(clause(after));
    }

    /// "Nine of ten" says a share as roughly as tenths or hundredths do.
    private boolean isRatio(MatchResult part, MatchResult whole) {
        BigDecimal of = value(whole);
        boolean round = of.compareTo(BigDecimal.TEN) == 0 || of.compareTo(BigDecimal.valueOf(100)) == 0;
        if (!round || claim.share() == null || claim.population() == of.longValue()) {
            return false;
        }
        BigDecimal right = BigDecimal.valueOf(claim.share()).multiply(of).setScale(0, RoundingMode.HALF_UP);
        saysFigure |= require(value(part).compareTo(right) == 0, Kind.PERCENT, part, claim.share());
        return true;
    }

    private void count(MatchResult number) {
        BigDecimal said = value(number);
        Long value = claim.value();
        if (value != null) {
            saysFigure |= require(said.compareTo(BigDecimal.valueOf(value)) == 0, Kind.COUNT, number, value);
            return;
        }
        boolean known = claim.counts().stream().anyMatch(count -> said.compareTo(BigDecimal.valueOf(count)) == 0);
        if (claim.share() == null) {
            require(known, Kind.COUNT, number, claim.yes());
            return;
        }
        saysFigure |= said.compareTo(BigDecimal.valueOf(claim.yes())) == 0;
        require(known || saysFigure, Kind.COUNT, number, claim.yes());
    }

    /// The words right after the years say from when they are counted, if any do.
    private void originWithin(String clause) {
        Origin said = Origin.NONE;
        for (Origin origin : Origin.values()) {
            said = origin.place(clause) < said.place(clause) ? origin : said;
        }
        if (said != Origin.NONE && said != claim.origin()) {
            differs(Kind.ORIGIN, said.name(), claim.origin().name());
        }
    }

    private void origin() {
        boolean told = mismatches.stream().anyMatch(mismatch -> mismatch.kind() == Kind.ORIGIN);
        for (Origin origin : List.of(Origin.EXIT, Origin.FOUNDING)) {
            if (!told && origin != claim.origin() && claim.years() != null && origin.isDatedFrom(text)) {
                differs(Kind.ORIGIN, origin.name(), claim.origin().name());
            }
        }
    }

    private void topic() {
        for (Topic topic : Topic.values()) {
            if (topic != claim.topic() && topic.isIn(text) && !claim.topic().isIn(text)) {
                differs(Kind.TOPIC, topic.name(), claim.topic().name());
            }
        }
    }

    private void unsaid() {
        if (claim.share() == null) {
            differs(Kind.UNSAID_NUMBER, "", claim.number());
        } else {
            differs(Kind.UNSAID, "", claim.share());
        }
    }

    /// A figure of a survey is never said without how many answered.
    private void response() {
        if (claim.response() != null && !saysResponse) {
            differs(Kind.UNSAID_RESPONSE, "", claim.response());
        }
    }

    private static String clause(String after) {
        String near = after.substring(0, Math.min(REACH, after.length()));
        var end = CLAUSE_END.matcher(near);
        return end.find() ? near.substring(0, end.start()) : near;
    }

    private static BigDecimal value(MatchResult number) {
        String digits = number.group().replaceAll("[ ,](?=\\d{3}(?:\\D|$))", "").replace(',', '.');
        return new BigDecimal(digits);
    }

    private boolean require(boolean holds, Kind kind, MatchResult number, Object right) {
        if (!holds) {
            differs(kind, number.group(), right);
        }
        return holds;
    }

    private void differs(Kind kind, String said, Object right) {
        mismatches.add(new Mismatch(kind, said, right));
    }
}
