package org.parcours.questionnaires.forms;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.expressions.Expression;
import org.parcours.questionnaires.expressions.Unreadable;
import org.parcours.values.Numbers;

/// Tells a default that is an expression from one that is a text, as pyxform does: by a reference, a call or an
/// operator in it.
public final class Defaults {
    private static final Pattern CALLED = Pattern.compile("\\$\\{|[\\p{L}_][\\p{L}\\p{N}_:.-]*\\(");
    private static final Pattern COMPUTED = Pattern.compile("[^-+*\\s].*(?:[+*]|\\s-\\s|\\sdiv\\s|\\smod\\s).*");

    private static final Set<String> ENDLESS = Set.of("NaN", "Infinity", "-Infinity");

    private Defaults() {}

    /// Returns whether a default has to be read as an expression, so that one that cannot be is wrong.
    public static boolean isCalled(String text) {
        return CALLED.matcher(text).find();
    }

    /// Returns the expression of a default, or null if it is a text.
    static @Nullable Rule expression(Question question) {
        String text = question.preset();
        if (text.isEmpty()
                || !(isCalled(text)
                        || (COMPUTED.matcher(text).matches() && question.type().isNumber()))) {
            return null;
        }
        try {
            return Rule.read(text);
        } catch (Unreadable notOne) {
            return null;
        }
    }

    /// Whether a calculation keeps the value that it had first.
    static boolean isOnce(Question question) {
        Rule calculation = question.logic().calculation();
        return calculation != null && calculation.expression().contains(Expression::isOnce);
    }

    /// Returns a default that is a text, as it is typed by people. A form writes a number as a machine does: `1.234`
    /// is no thousand.
    static String written(Question question) {
        String preset = question.preset();
        return question.type().isNumber() && preset.matches("-?[0-9]{1,15}\\.[0-9]{1,15}")
                ? Numbers.written(new BigDecimal(preset))
                : preset;
    }

    /// Returns a computed value as it is shown: empty if it is no number, or has no end.
    static String readable(String computed) {
        return ENDLESS.contains(computed) ? "" : computed;
    }
}
