package org.parcours.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameIndexTest {
    private static final String[] SYLLABLES = "ba de ki lo mu na ra ti so fe gu ha jo va zi po ca du le mi".split(" ");

    @Test
    void findsTheClosestFirst() {
        NameIndex<Integer> index = new NameIndex<>();
        index.add("Ecolya", 1);
        index.add("ÉCOLIA", 2);
        index.add("Ecolia SARL", 3);
        index.add("إيكوليا", 4);
        index.add("Atlas", 5);
        assertThat(index.close("Ecolia", any -> true))
                .extracting(NameIndex.Match::bearer)
                .containsExactly(2, 3, 4, 1);
        assertThat(index.close("Ecolia", bearer -> bearer != 2))
                .extracting(NameIndex.Match::bearer)
                .doesNotContain(2);
    }

    /// A name with one letter missing, two turned around, or a legal form more is found among fifty thousand.
    @Test
    void findsMisspelledNamesAmongMany() {
        Random random = new Random(11);
        NameIndex<Integer> index = new NameIndex<>();
        List<String> names = java.util.stream.IntStream.range(0, 50_000)
                .mapToObj(i -> name(random))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            index.add(names.get(i), i);
        }
        int found = 0;
        for (int i = 0; i < 1_000; i++) {
            String asked = misspelled(names.get(i), random);
            int bearer = i;
            found += index.close(asked, any -> true).stream().anyMatch(match -> match.bearer() == bearer) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(970);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 4 + random.nextInt(3); i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.toString();
    }

    private static String misspelled(String name, Random random) {
        int at = 1 + random.nextInt(name.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            default -> name.toUpperCase(java.util.Locale.ROOT) + " S.A.R.L";
        };
    }
}
