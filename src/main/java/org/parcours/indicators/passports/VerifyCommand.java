package org.parcours.indicators.passports;

import java.io.PrintStream;
import java.util.Locale;
import org.parcours.commands.Standalone;

/// `./parcours verify passport.json`.
public final class VerifyCommand implements Standalone {
    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(String[] words, PrintStream out, PrintStream err, Locale locale) {
        return Verify.run(words, out, err, locale);
    }
}
