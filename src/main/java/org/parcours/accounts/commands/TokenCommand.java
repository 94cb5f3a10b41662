package org.parcours.accounts.commands;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.parcours.accounts.TokenScope;
import org.parcours.accounts.Tokens;
import org.parcours.commands.Arguments;
import org.parcours.commands.Command;
import org.parcours.commands.Console;
import org.parcours.commands.Syntax;
import org.parcours.commands.WrongUse;
import org.parcours.database.Scope;
import org.parcours.text.Refused;
import org.parcours.text.Words;
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
    public Syntax syntax() {
        return Syntax.words(1).options("days", "scopes");
    }

    @Override
    public String usage(Words words) {
        return words.say("accounts.command.token-usage", Tokens.LONGEST);
    }

    @Override
    public int run(Arguments arguments, Console console) {
        String email = arguments.word(0).orElseThrow(() -> new WrongUse("accounts.command.no-address"));
        int days = days(arguments);
        Set<TokenScope> scopes = scopes(arguments);
        try {
            // whoever holds the machine may act for anybody on it
            console.out().println(Scope.SYSTEM.call(() -> tokens.issue(email, "./parcours token", scopes, days)));
            return 0;
        } catch (NotHere nobody) {
            console.complain("accounts.command.nobody", email);
        } catch (Refused refused) {
            console.complain(refused);
        }
        return 1;
    }

    /// Without a word about it a token reads, and no more.
    private static Set<TokenScope> scopes(Arguments arguments) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        String asked = arguments.option("scopes").orElse(TokenScope.READ.code());
        for (String word : asked.split(",", -1)) {
            scopes.add(Arrays.stream(TokenScope.values())
                    .filter(one -> one.code().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new WrongUse("commands.wrong.choice", "scopes", word, codes())));
        }
        return scopes;
    }

    private static String codes() {
        return Arrays.stream(TokenScope.values()).map(TokenScope::code).collect(Collectors.joining(", "));
    }

    private static int days(Arguments arguments) {
        String asked = arguments.option("days").orElse(Integer.toString(DAYS));
        if (!asked.matches("[0-9]{1,4}")) {
            throw new WrongUse("commands.wrong.number", "days", asked);
        }
        return Integer.parseInt(asked);
    }
}
