package org.parcours.surveys.estimates;

import java.util.List;
import org.parcours.questionnaires.expressions.Value;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.forms.Question;

/// The answers to one question, in the order of the units.
///
/// @param asked to whom it was put: the form passes over it for others
/// @param numbers nought where there is none, so that what is not looked at spoils no sum
@SuppressWarnings("ArrayRecordComponent") // columns, made once and never compared
record Column(Question question, List<Value> values, boolean[] asked, boolean[] answered, double[] numbers) {
    static Column of(Question question, List<Interview> interviews) {
        int size = interviews.size();
        boolean[] asked = new boolean[size];
        boolean[] answered = new boolean[size];
        double[] numbers = new double[size];
        List<Value> values = interviews.stream().map(one -> one.value(question)).toList();
        for (int i = 0; i < size; i++) {
            double number = values.get(i).number();
            asked[i] = interviews.get(i).isAsked(question);
            answered[i] = !values.get(i).isEmpty() && (question.type().chooses() || !Double.isNaN(number));
            numbers[i] = answered[i] && !Double.isNaN(number) ? number : 0;
        }
        return new Column(question, values, asked, answered, numbers);
    }

    boolean[] answeredWithin(boolean[] group) {
        boolean[] within = new boolean[group.length];
        for (int i = 0; i < within.length; i++) {
            within[i] = group[i] && answered[i];
        }
        return within;
    }

    /// Who chose it, of those who answered.
    boolean[] chose(String choice) {
        boolean[] yes = new boolean[answered.length];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = answered[i] && question.type().chosen(values.get(i).text()).contains(choice);
        }
        return yes;
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
