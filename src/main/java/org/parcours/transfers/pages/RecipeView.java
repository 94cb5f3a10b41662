package org.parcours.transfers.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.transfers.Column;
import org.parcours.transfers.recipes.Recipe;
import org.parcours.transfers.recipes.Recipes;
import org.parcours.web.Page;

/// A recipe in its reader's words.
///
/// @param columns of its sheet, as they stand now
/// @param people names of who made and used it
public record RecipeView(Page page, Recipes.Named kept, List<Column> columns, Map<UUID, String> people) {
    /// What the file says, and what it becomes.
    ///
    /// @param where the column that it is about; empty where that is what it becomes
    public record Step(String said, String where, String becomes) {}

    public String sheet() {
        return page.say("sheets.sheet." + kept.sheet());
    }

    public List<Step> headers() {
        return recipe().columns().entrySet().stream()
                .map(entry -> new Step(
                        entry.getKey(),
                        "",
                        entry.getValue().stream().map(this::label).collect(Collectors.joining(" · "))))
                .toList();
    }

    public List<Step> values() {
        List<Step> steps = new ArrayList<>();
        recipe().values()
                .forEach((key, meanings) -> meanings.forEach((said, meant) -> steps.add(new Step(
                        said.equals(Recipe.OTHERS) ? page.say("transfers.values.every-other") : said,
                        label(key),
                        meant.isEmpty()
                                ? page.say("transfers.values.leave")
                                : column(key).shown(meant, page.words())))));
        return steps;
    }

    public List<Step> constants() {
        return recipe().constants().entrySet().stream()
                .map(entry -> new Step(label(entry.getKey()), "", constant(column(entry.getKey()), entry.getValue())))
                .toList();
    }

    /// Numbers, days, duplicates, currency: one line each.
    public List<Step> style() {
        Recipe recipe = recipe();
        List<Step> steps = new ArrayList<>(List.of(
                style("numbers", "transfers.numbers." + recipe.numbers()),
                style("days", "transfers.days." + recipe.days()),
                style("duplicates", "transfers.duplicates." + recipe.duplicates())));
        Optional.ofNullable(recipe.table())
                .ifPresent(table -> steps.add(new Step(page.say("transfers.table"), "", table)));
        return steps;
    }

    private Step style(String what, String how) {
        return new Step(page.say("transfers.style." + what), "", page.say(how));
    }

    /// `Salma Bennis, le 31/05/2024 14:02`.
    public String made() {
        return said(kept.made());
    }

    public String used() {
        Recipes.Mark used = kept.used();
        return used == null ? page.say("transfers.recipe.unused") : said(used);
    }

    private String said(Recipes.Mark mark) {
        String who = Optional.ofNullable(mark.by()).map(people::get).orElseGet(() -> page.say("transfers.system"));
        return page.say("transfers.recipe.mark", "who", who, "when", page.moment(mark.at()));
    }

    private Recipe recipe() {
        return kept.recipe();
    }

    private String label(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .map(column -> column.label(page.words()))
                .orElse(key);
    }

    private Column column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElse(Column.text(key));
    }

    private String constant(Column column, String value) {
        return column.type() == Column.Type.DATE && !value.matches("\\d{4}-\\d\\d-\\d\\d")
                ? value // as somebody typed it
                : column.shown(value, page.words());
    }
}
