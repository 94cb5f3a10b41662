package org.parcours.backups;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.parcours.commands.Arguments;
import org.parcours.commands.Command;
import org.parcours.commands.Console;
import org.parcours.commands.Syntax;
import org.parcours.commands.WrongUse;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// `./parcours backup FOLDER`, while the product runs or not.
@Component
class BackupCommand implements Command {
    private final Backup backup;

    BackupCommand(Backup backup) {
        this.backup = backup;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Syntax syntax() {
        return Syntax.words(1);
    }

    @Override
    public String usage(Words words) {
        return words.say("backups.backup-usage");
    }

    @Override
    public int run(Arguments arguments, Console console) {
        String folder = arguments.word(0).orElseThrow(() -> new WrongUse("commands.wrong.no-folder"));
        Path asked = Path.of(folder).toAbsolutePath().normalize();
        try {
            Manifest manifest = backup.write(asked);
            console.say("backups.written", asked, manifest.tables().size(), manifest.rows());
            return 0;
        } catch (Refused refused) {
            console.complain(refused);
        } catch (IOException | SQLException unwritten) {
            console.complain("backups.unwritten", asked, String.valueOf(unwritten.getMessage()));
        }
        return 1;
    }
}
