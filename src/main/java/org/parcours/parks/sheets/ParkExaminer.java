package org.parcours.parks.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Draft;
import org.parcours.transfers.Drafts;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// There are few parks: all of them are read at once.
final class ParkExaminer implements Sheet.Examiner {
    private static final String PARK = "parks.park";
    private static final String REGION = "parks.region";

    private final Drafts drafts;
    private final ObjectMapper json;
    private final Decisions decisions;
    private final Map<String, Draft> regions = new LinkedHashMap<>();
    private final Map<String, Draft> parks = new LinkedHashMap<>();
    private final Set<Draft> notToWrite = new HashSet<>();

    ParkExaminer(JdbcClient database, Drafts drafts, ObjectMapper json, Decisions decisions) {
        this.drafts = drafts;
        this.json = json;
        this.decisions = decisions;
        read(database, REGION, regions);
        read(database, PARK, parks);
    }

    private void read(JdbcClient database, String table, Map<String, Draft> byCode) {
        List<UUID> ids = database.sql("select id from " + table)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        drafts.by(table, "id", ids, "code")
                .forEach((id, found) ->
                        byCode.put(Objects.requireNonNull(found.getFirst().text("code")), found.getFirst()));
    }

    @Override
    public List<Finding> examine(List<Row> rows) {
        List<Finding> findings = new ArrayList<>();
        rows.forEach(row -> findings.add(examine(row)));
        return findings;
    }

    private Finding examine(Row row) {
        Finding.Builder finding = new Finding.Builder(row.line());
        String code = row.text("code").orElseThrow().strip();
        finding.label(row.text("name-fr").orElse(code));
        Draft region = region(row, finding);
        boolean isNew = !parks.containsKey(code);
        Draft park = parks.computeIfAbsent(code, unseen -> {
            Draft fresh = Draft.fresh(PARK, decisions.fresh(row.line()));
            fresh.put("code", code);
            fresh.put("names", json.createObjectNode());
            fresh.put("city", json.createObjectNode());
            return fresh;
        });
        finding.subject(park.id(), isNew);
        if (park.put("region_id", region.id()) && !isNew) {
            finding.change("region", null, row.text("region").orElseThrow());
        }
        texts(row, finding, park, "names", "name-");
        texts(row, finding, park, "city", "city-");
        if (((JsonNode) Objects.requireNonNull(park.get("names"))).isEmpty()) {
            finding.fault("name-fr", "transfers.cell.wrong.MISSING");
        }
        if (((JsonNode) Objects.requireNonNull(park.get("city"))).isEmpty()) {
            finding.fault("city-fr", "transfers.cell.wrong.MISSING");
        }
        number(row, finding, park, "latitude", "latitude", -90, 90);
        number(row, finding, park, "longitude", "longitude", -180, 180);
        number(row, finding, park, "capacity", "capacity_m2", 0, 10_000_000);
        number(row, finding, park, "offices", "offices", 0, 1_000_000);
        number(row, finding, park, "desks", "desks", 0, 1_000_000);
        row.day("opened-on").ifPresent(day -> put(finding, "opened-on", park, "opened_on", day));
        row.day("closed-on").ifPresent(day -> put(finding, "closed-on", park, "closed_on", day));
        LocalDate opened = park.day("opened_on");
        LocalDate closed = park.day("closed_on");
        if (opened != null && closed != null && closed.isBefore(opened)) {
            finding.fault("closed-on", "sheets.fault.closed-before", "day", opened);
        }
        if (finding.wrong()) {
            notToWrite.add(park);
        }
        return finding.build();
    }

    private Draft region(Row row, Finding.Builder finding) {
        String code = row.text("region").orElseThrow().strip();
        Draft region = regions.computeIfAbsent(code, unseen -> {
            Draft fresh = Draft.fresh(REGION, Ids.next());
            fresh.put("code", code);
            fresh.put("names", json.createObjectNode());
            return fresh;
        });
        texts(row, finding, region, "names", "region-name-");
        if (((JsonNode) Objects.requireNonNull(region.get("names"))).isEmpty()) {
            finding.fault("region", "sheets.fault.region-names");
            notToWrite.add(region);
        } else {
            notToWrite.remove(region);
        }
        return region;
    }

    private static void texts(Row row, Finding.Builder finding, Draft draft, String field, String column) {
        for (String tongue : ParkSheet.TONGUES) {
            row.text(column + tongue).map(String::strip).ifPresent(text -> {
                JsonNode kept = (JsonNode) Objects.requireNonNull(draft.get(field));
                String before = kept.path(tongue).stringValue(null);
                if (!text.equals(before)) {
                    ObjectNode next = (ObjectNode) kept.deepCopy();
                    next.put(tongue, text);
                    draft.put(field, next);
                    finding.change(column + tongue, before, text);
                }
            });
        }
    }

    private static void number(
            Row row, Finding.Builder finding, Draft draft, String column, String field, long least, long most) {
        row.number(column).ifPresent(value -> {
            if (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
                finding.fault(column, "sheets.fault.range", "raw", value.toPlainString());
            } else {
                put(finding, column, draft, field, value);
            }
        });
    }

    private static void put(Finding.Builder finding, String column, Draft draft, String field, @Nullable Object value) {
        Object before = draft.get(field);
        if (before instanceof Integer whole ? draft.put(field, differs(whole, value)) : draft.put(field, value)) {
            finding.change(column, before, value);
        }
    }

    /// Whole numbers come back from the database as such, from a file as decimals.
    private static @Nullable Object differs(Integer before, @Nullable Object value) {
        return value instanceof BigDecimal number && number.compareTo(BigDecimal.valueOf(before)) == 0 ? before : value;
    }

    @Override
    public void write() {
        drafts.write(regions.values().stream()
                .filter(draft -> !notToWrite.contains(draft))
                .toList());
        drafts.write(parks.values().stream()
                .filter(draft -> !notToWrite.contains(draft))
                .toList());
        parks.values().forEach(Draft::settle);
        regions.values().forEach(Draft::settle);
    }
}
