package org.parcours.coaching.needs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeList;
import org.parcours.codelists.CodeListEntry;
import org.parcours.codelists.CodeLists;
import org.parcours.text.LocalizedText;
import org.parcours.text.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// The families of needs, as the network sets them.
@Component
public class Families {
    private static final CodeList LIST = new CodeList(
            "need-families",
            "coaching.need_family",
            "needs.families",
            new CodeList.Trait(
                    "shape", Stream.of(Shape.values()).map(Shape::name).toList(), "needs.shape", "needs.shape."));

    private final CodeLists lists;

    Families(CodeLists lists) {
        this.lists = lists;
    }

    /// Puts the list on the page of lists.
    @Configuration(proxyBeanMethods = false)
    static class Listed {
        @Bean
        CodeList needFamilies() {
            return LIST;
        }
    }

    /// Every family in its order, retired ones too.
    public List<Family> all() {
        return lists.all(LIST).stream().map(Families::family).toList();
    }

    public List<Family> offered() {
        return all().stream().filter(Family::offered).toList();
    }

    public Optional<Family> find(@Nullable String code) {
        return lists.find(LIST, code).map(Families::family);
    }

    private static Family family(CodeListEntry entry) {
        String shape = entry.trait();
        return new Family(entry.code(), shape == null ? Shape.PLAIN : Shape.valueOf(shape), entry.offered());
    }

    /// In every language; the code itself where the list does not know it.
    public LocalizedText names(String code) {
        return lists.find(LIST, code).map(CodeListEntry::names).orElseGet(() -> new LocalizedText(code, null, null));
    }

    /// As the reader calls it.
    public String name(String code, Words words) {
        return lists.name(LIST, code, words);
    }
}
