package org.parcours.questionnaires.expressions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Answers while a row of a list is looked at: bare names are its columns.
record RowAnswers(Answers answers, Map<String, String> row) implements Answers {
    @Override
    public Value of(String question) {
        return answers.of(question);
    }

    @Override
    public Value here() {
        return answers.here();
    }

    @Override
    public String label(String choice, String question) {
        return answers.label(choice, question);
    }

    @Override
    public Value column(String name) {
        return new Value.Text(row.getOrDefault(name.equals("itextId") ? "label" : name, ""));
    }

    @Override
    public List<Value> all(String question) {
        return answers.all(question);
    }

    @Override
    public List<Map<String, String>> rows(String list) {
        return answers.rows(list);
    }

    @Override
    public int position() {
        return answers.position();
    }

    @Override
    public Locale locale() {
        return answers.locale();
    }

    @Override
    public LocalDateTime now() {
        return answers.now();
    }
}
