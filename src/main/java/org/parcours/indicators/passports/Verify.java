package org.parcours.indicators.passports;

import static org.parcours.indicators.passports.Verification.Failed;
import static org.parcours.indicators.passports.Verification.Finding;
import static org.parcours.indicators.passports.Verification.NotChecked;
import static org.parcours.indicators.passports.Verification.Passed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Words;

/// `./parcours verify passport.json [--chain FILE...] [--key FILE]`: checks a passport without the server.
public final class Verify {
    static final int ACCEPTED = 0;
    static final int REFUSED = 1;
    static final int NOT_DONE = 2;

    private final Words words;

    private @Nullable String passport;
    private @Nullable String key;
    private @Nullable List<String> chain;

    private Verify(Locale locale) {
        words = words(locale);
    }

    /// Says each check in words, in the language of the locale.
    ///
    /// @return 0 accepted, 1 refused, 2 wrong arguments or a file that cannot be read
    public static int run(String[] args, PrintStream out, PrintStream err, Locale locale) {
        var verify = new Verify(locale);
        if (!verify.understands(args)) {
            err.println(verify.words.say("passports.verify.usage"));
            return NOT_DONE;
        }
        return verify.answer(out, err);
    }

    static Words words(Locale locale) {
        return new Messages(List.of("passports")).words(Language.of(locale.getLanguage()));
    }

    private boolean understands(String[] args) {
        var option = "";
        for (var arg : args) {
            if (arg.startsWith("--")) {
                boolean once = (arg.equals("--key") && key == null) || (arg.equals("--chain") && chain == null);
                if (!once || (option.equals("--key") && key == null) || empty()) {
                    return false;
                }
                option = arg;
                chain = arg.equals("--chain") ? new ArrayList<>() : chain;
            } else if (option.equals("--key") && key == null) {
                key = arg;
            } else if (option.equals("--chain") && chain != null) {
                chain.add(arg);
            } else if (passport == null) {
                passport = arg;
            } else {
                return false;
            }
        }
        return passport != null && !empty() && (key != null || !option.equals("--key"));
    }

    private boolean empty() {
        return chain != null && chain.isEmpty();
    }

    private int answer(PrintStream out, PrintStream err) {
        var reading = "";
        try {
            Optional<PublicKey> trusted = Optional.empty();
            if (key != null) {
                reading = key;
                trusted = Optional.of(NetworkKey.readPublic(Path.of(key)));
            }
            Optional<List<String>> earlier = Optional.empty();
            if (chain != null) {
                var earlierTexts = new ArrayList<String>();
                for (var file : chain) {
                    reading = file;
                    earlierTexts.addAll(ChainFile.texts(text(Files.readAllBytes(Path.of(file)))));
                }
                earlier = Optional.of(earlierTexts);
            }
            reading = String.valueOf(passport);
            var verification = PassportVerifier.verify(Files.readAllBytes(Path.of(reading)), earlier, trusted);
            for (var finding : verification.findings()) {
                out.println(say(finding));
            }
            out.println(words.say(
                    verification.accepted() ? "passports.verify.accepted" : "passports.verify.refused", reading));
            return verification.accepted() ? ACCEPTED : REFUSED;
        } catch (IOException | InvalidPathException e) {
            err.println(words.say("passports.verify.unreadable", reading));
            return NOT_DONE;
        }
    }

    /// Bytes that are no text become a text that no passport has: the chain is then refused, not unreadable.
    private static String text(byte[] bytes) {
        try {
            return RefusedText.decode(bytes);
        } catch (RefusedText e) {
            return "";
        }
    }

    private String say(Finding finding) {
        var name = finding.check().name().toLowerCase(Locale.ROOT);
        var said = switch (finding) {
            case Passed passed ->
                words.say("passports.verify." + name + ".passed", passed.links(), passed.complete() ? "yes" : "no");
            case Failed failed ->
                words.say("passports.verify.failure." + failed.failure().code());
            case NotChecked _ -> words.say("passports.verify." + name + ".not_checked");
        };
        var mark = switch (finding) {
            case Passed _ -> "✓ ";
            case Failed _ -> "✗ ";
            case NotChecked _ -> "· ";
        };
        return mark + said;
    }
}
