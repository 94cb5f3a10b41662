package org.parcours.accounts.commands;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.parcours.accounts.TokenScope;
import org.parcours.accounts.Tokens;
import org.parcours.commands.Arguments;
import org.parcours.commands.Command;
import org.parcours.commands.Console;
import org.parcours.database.Scope;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;

/// Prints a personal token for the API; it reaches no further than the person who holds it.
@Component
class TokenCommand implements Command {
    private static final int DAYS = 90;

    private final Tokens tokens;

    TokenCommand(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public int run(Arguments arguments, Console console) {
        Optional<String> email = arguments.word(0);
        Optional<Integer> days = days(arguments);
        Optional<Set<TokenScope>> scopes = scopes(arguments);
        if (email.isEmpty() || days.isEmpty() || scopes.isEmpty()) {
            console.complain("accounts.command.token-usage", Tokens.LONGEST);
            return 2;
        }
        try {
            // whoever holds the machine may act for anybody on it
            console.out()
                    .println(Scope.SYSTEM.call(
                            () -> tokens.issue(email.get(), "./parcours token", scopes.get(), days.get())));
            return 0;
        } catch (NotHere nobody) {
            console.complain("accounts.command.nobody", email.get());
        } catch (Refused refused) {
            console.complain(refused);
        }
        return 1;
    }

    /// Without a word about it a token reads, and no more.
    private static Optional<Set<TokenScope>> scopes(Arguments arguments) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        String asked = arguments.option("scopes").orElse(TokenScope.READ.code());
        for (String word : asked.split(",", -1)) {
            Optional<TokenScope> scope = Arrays.stream(TokenScope.values())
                    .filter(one -> one.code().equals(word.strip()))
                    .findFirst();
            if (scope.isEmpty()) {
                return Optional.empty();
            }
            scopes.add(scope.get());
        }
        return Optional.of(scopes);
    }

    private static Optional<Integer> days(Arguments arguments) {
        String asked = arguments.option("days").orElse(Integer.toString(DAYS));
        return asked.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(asked)) : Optional.empty();
    }
}
