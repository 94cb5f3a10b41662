package org.parcours.connections.matching;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Words that say the same, within a language or across them: by them a need finds an offer that says it
/// otherwise.
@Component
public class WordGroups {
    private static final int MOST = 30;
    private static final int LONGEST = 60;
    private final JdbcClient database;

    WordGroups(JdbcClient database) {
        this.database = database;
    }

    /// Words of one meaning.
    ///
    /// @param words two or more, each once
    public record Group(UUID id, List<String> words) {
        public Group {
            words = List.copyOf(words);
        }
    }

    @Transactional(readOnly = true)
    public List<Group> all() {
        return database.sql("select id, words from connections.synonym order by id")
                .query(Row.as(row -> new Group(row.id("id"), row.list("words", String.class))))
                .list();
    }

    /// Adds a group.
    ///
    /// @param typed words with a comma between them, `,` or `،`
    /// @throws Refused naming the field `words`, where fewer than two words remain or too many
    @Transactional
    public void add(@Nullable String typed) {
        database.sql("insert into connections.synonym (id, words) values (?, ?)")
                .params(Ids.next(), words(typed))
                .update();
    }

    /// Replaces a group's words.
    ///
    /// @throws Refused naming the field `words`, where fewer than two words remain or too many
    @Transactional
    public void change(UUID group, @Nullable String typed) {
        int changed = database.sql("update connections.synonym set words = ? where id = ?")
                .params(words(typed), group)
                .update();
        if (changed == 0) {
            throw new NotHere("synonyms " + group);
        }
    }

    @Transactional
    public void remove(UUID group) {
        database.sql("delete from connections.synonym where id = ?")
                .param(group)
                .update();
    }

    private static String[] words(@Nullable String typed) {
        String[] words = Arrays.stream((typed == null ? "" : typed).split("[,،;\n]"))
                .map(word -> word.strip().replaceAll("\\s+", " "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toArray(String[]::new);
        if (words.length < 2) {
            throw Refused.field("words", "matching.synonyms.refused.few");
        }
        if (words.length > MOST || Arrays.stream(words).anyMatch(word -> word.length() > LONGEST)) {
            throw Refused.field("words", "matching.synonyms.refused.many", MOST, LONGEST);
        }
        return words;
    }
}
