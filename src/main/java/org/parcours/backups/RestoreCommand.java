package org.parcours.backups;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.FlywayException;
import org.parcours.commands.Arguments;
import org.parcours.commands.Console;
import org.parcours.commands.Standalone;
import org.parcours.commands.Syntax;
import org.parcours.commands.WrongUse;
import org.parcours.database.CannotStart;
import org.parcours.database.DatabaseSettings;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Refused;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;

/// `./parcours restore FOLDER`: stands alone, since the product cannot start in a home that is still to be filled.
public final class RestoreCommand implements Standalone {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(String[] words, PrintStream out, PrintStream err, Locale locale) {
        Console console = new Console(
                out, err, new Messages(List.of("backups", "commands")).words(Language.of(locale.getLanguage())));
        String folder;
        try {
            folder = Arguments.of(List.of(words), Syntax.words(1))
                    .word(0)
                    .orElseThrow(() -> new WrongUse("commands.wrong.no-folder"));
        } catch (WrongUse wrong) {
            console.complain(wrong);
            console.complain("backups.restore-usage");
            return 2;
        }
        Path backup = Path.of(folder).toAbsolutePath().normalize();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run()) {
            DatabaseSettings settings = context.getBean(DatabaseSettings.class);
            Manifest manifest = new Restore(settings).from(new BackupFolder(backup));
            console.say("backups.restored", settings.home(), manifest.tables().size(), manifest.rows());
            return 0;
        } catch (Refused refused) {
            console.complain(refused);
        } catch (CannotStart reason) {
            console.complain(reason.key(), reason.arguments());
        } catch (IOException | SQLException | DataAccessException | FlywayException failed) {
            console.complain("backups.unrestored", backup, String.valueOf(failed.getMessage()));
        }
        return 1;
    }

    /// Nothing but the settings is read: no bean of the product may touch the new home.
    @EnableConfigurationProperties(DatabaseSettings.class)
    static final class Settings {}
}
