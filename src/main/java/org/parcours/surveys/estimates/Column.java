package org.parcours.surveys.estimates;

import java.util.List;
import java.util.function.Predicate;
import org.parcours.questionnaires.expressions.Value;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;

/// The answers to one question, in the order of the units; a unit gives several where the question is repeated.
///
/// @param asked to whom it was put: the form passes over it for others
/// @param numbers the sum of a unit's answers, nought where there is none, so that what is not looked at spoils no sum
@SuppressWarnings("ArrayRecordComponent") // columns, made once and never compared
record Column(Question question, List<List<Value>> values, boolean[] asked, boolean[] answered, double[] numbers) {
    static Column of(Question question, List<Interview> interviews) {
        int size = interviews.size();
        boolean[] asked = new boolean[size];
        boolean[] answered = new boolean[size];
        double[] numbers = new double[size];
        List<List<Value>> values = interviews.stream()
                .map(one -> one.values(question).stream()
                        .filter(value -> isAnswer(question, value))
                        .toList())
                .toList();
        for (int i = 0; i < size; i++) {
            asked[i] = interviews.get(i).isAsked(question);
            answered[i] = !values.get(i).isEmpty();
            numbers[i] = question.type().offersList()
                    ? 0
                    : values.get(i).stream().mapToDouble(Value::number).sum();
        }
        return new Column(question, values, asked, answered, numbers);
    }

    private static boolean isAnswer(Question question, Value value) {
        return !value.isEmpty() && (question.type().offersList() || Double.isFinite(value.number()));
    }

    boolean[] answeredWithin(boolean[] group) {
        boolean[] within = new boolean[group.length];
        for (int i = 0; i < within.length; i++) {
            within[i] = group[i] && answered[i];
        }
        return within;
    }

    /// Returns who chose it, of those who answered; of an order, who put it first.
    boolean[] chose(String choice) {
        boolean[] yes = new boolean[answered.length];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = values.get(i).stream().anyMatch(value -> chooses(value, choice));
        }
        return yes;
    }

    private boolean chooses(Value value, String choice) {
        List<String> chosen = question.type().chosen(value.text());
        return question.type() == QuestionType.RANK
                ? !chosen.isEmpty() && chosen.getFirst().equals(choice)
                : chosen.contains(choice);
    }

    /// Returns how many of each unit's answers chose it.
    double[] timesChosen(String choice) {
        return times(value -> chooses(value, choice));
    }

    /// Returns how many answers each unit gave.
    double[] times() {
        return times(value -> true);
    }

    private double[] times(Predicate<Value> counted) {
        return values.stream()
                .mapToDouble(all -> all.stream().filter(counted).count())
                .toArray();
    }

    /// Returns the place at which each unit put a choice, from 1; nought where it gave no order.
    double[] places(String choice) {
        return values.stream()
                .mapToDouble(all -> all.isEmpty()
                        ? 0
                        : question.type().chosen(all.getFirst().text()).indexOf(choice) + 1)
                .toArray();
    }

    /// Of a group, those to whom the question was put and who passed over it.
    int passedOver(boolean[] group) {
        int count = 0;
        for (int i = 0; i < group.length; i++) {
            count += group[i] && asked[i] && !answered[i] ? 1 : 0;
        }
        return count;
    }

    static int count(boolean[] those) {
        int count = 0;
        for (boolean one : those) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
