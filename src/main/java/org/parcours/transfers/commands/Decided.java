package org.parcours.transfers.commands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.commands.Arguments;
import org.parcours.commands.WrongUse;
import org.parcours.transfers.Answer;
import org.parcours.transfers.Decisions.Otherwise;
import org.parcours.transfers.recipes.Recipe;

/// What the options of an import decide beforehand.
///
/// @param duplicates what becomes of duplicates that are not answered; null if the recipe says it
/// @param rest whether doubtful rows hold that are not answered; null if they are asked
/// @param subjects who rows are about
/// @param doubts whether what is doubtful in rows holds
record Decided(@Nullable Otherwise duplicates, @Nullable Boolean rest, List<Answer> subjects, List<Answer> doubts) {
    private static final Pattern DECISION = Pattern.compile("([0-9]{1,9})=(.+)");
    private static final List<String> HOLDS = List.of("keep", "drop");

    static Decided of(Arguments arguments) {
        List<Answer> answers =
                arguments.values("decide").stream().map(Decided::answer).toList();
        return new Decided(
                arguments
                        .choice("duplicates", "ask", "same", "different")
                        .map(said -> Otherwise.valueOf(said.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                arguments
                        .choice("doubts", HOLDS.toArray(String[]::new))
                        .map("keep"::equals)
                        .orElse(null),
                answers.stream()
                        .filter(answer -> !HOLDS.contains(answer.words()))
                        .toList(),
                answers.stream()
                        .filter(answer -> HOLDS.contains(answer.words()))
                        .toList());
    }

    private static Answer answer(String written) {
        Matcher decision = DECISION.matcher(written);
        if (!decision.matches()) {
            throw new WrongUse("transfers.command.no-decision", written);
        }
        return new Answer(Integer.parseInt(decision.group(1)), decision.group(2));
    }

    Recipe in(Recipe recipe) {
        return Optional.ofNullable(duplicates).map(recipe::withDuplicates).orElse(recipe);
    }
}
