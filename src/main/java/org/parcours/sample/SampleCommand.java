package org.parcours.sample;

import org.parcours.commands.Arguments;
import org.parcours.commands.Command;
import org.parcours.commands.Console;
import org.parcours.commands.Syntax;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// `./parcours sample`: the sample network into an empty database.
@Component
class SampleCommand implements Command {
    private static final int STEP = 1000;

    private final SampleNetwork sample;

    SampleCommand(SampleNetwork sample) {
        this.sample = sample;
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public Syntax syntax() {
        return Syntax.words(0);
    }

    @Override
    public String usage(Words words) {
        return words.say("sample.usage");
    }

    @Override
    public int run(Arguments arguments, Console console) {
        if (!sample.mayBeLoaded()) {
            console.complain("sample.refused");
            return 1;
        }
        load(console);
        sayAccounts(console);
        return 0;
    }

    void load(Console console) {
        sample.load(written -> {
            if (written % STEP == 0) {
                console.progress(console.words().say("sample.progress", written));
            }
        });
        console.progress("");
        console.say("sample.loaded");
    }

    void sayAccounts(Console console) {
        var accounts = sample.accounts();
        if (!accounts.isEmpty()) {
            console.say("sample.accounts", sample.password());
            accounts.forEach(account -> console.say(
                    "sample.account", console.words().say("accounts.role." + account.role()), account.email()));
        }
    }
}
