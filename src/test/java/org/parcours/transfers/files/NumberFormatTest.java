package org.parcours.transfers.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.transfers.files.Xlsx.number;
import static org.parcours.transfers.files.Xlsx.row;
import static org.parcours.transfers.files.Xlsx.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.transfers.recipes.CellReader;
import org.parcours.values.Amounts;
import org.parcours.values.Currency;
import org.parcours.values.DayOrder;
import org.parcours.values.NumberStyle;
import org.parcours.values.Parsed;

/// A number may be without its currency in the cell and with it on the screen.
class NumberFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "# ##0 \"DH\"|1 MAD",
                "#,##0.00\\ \"dhs\"|1 MAD",
                "#,##0.00 [$€-40C]|1 EUR",
                "[$MAD] #,##0|1 MAD",
                "[$$-409]#,##0.00|1 USD",
                "_-* #,##0.00\\ [$د.م.‏-1801]_-;-* #,##0.00\\ [$د.م.‏-1801]_-|1 MAD",
                "#,##0 €;[Red]-#,##0 €|1 EUR",
                "0.0 \"MDH\"|1000000 MAD",
                "#,##0,, \"M€\"|1 EUR",
                "[Red]#,##0|",
                "[>=1000]#,##0;0|",
                "0 \"jours\"|",
                "\"Total \"0|",
                "0.0 %|",
                "General|",
                "[$-40C]dd/mm/yyyy|day",
                "dd \"DH\" mm|day",
            })
    void saysWhatOneOfTheNumberIs(String format, @Nullable String said) {
        NumberFormat read = NumberFormat.of(164, format);
        Amounts.Quantity unit = read.unit();
        assertThat(read.isDate() ? "day" : unit == null ? null : unit.amount().toPlainString() + " " + unit.currency())
                .isEqualTo(said);
    }

    @Test
    void readsAnAmountWithTheCurrencyThatOnlyItsFormatNames(@TempDir Path folder) throws IOException {
        String rows = row(1, text("A1", "Nom"), text("B1", "Montant"))
                + row(2, text("A2", "Atlas"), number("B2", "1200000", 1))
                + row(3, text("A3", "Rif"), number("B3", "4.2", 2))
                + row(4, text("A4", "Souss"), number("B4", "12", 0));
        Path workbook = Xlsx.sheet(rows, "")
                .put(
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>"
                                + "<numFmt numFmtId=\"164\" formatCode=\"# ##0 [$€-40C]\"/>"
                                + "<numFmt numFmtId=\"165\" formatCode=\"0.0 &quot;MDH&quot;\"/></numFmts><cellXfs>"
                                + "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>")
                .write(folder.resolve("montants.xlsx"));
        CellReader values = new CellReader(NumberStyle.GUESS, DayOrder.DAY_FIRST);
        try (SheetFile file = SheetFile.open(workbook, "montants.xlsx", Limits.usual());
                Stream<SheetRow> all = file.tables().getFirst().rows()) {
            assertThat(all.map(row -> values.amount(row.cells().get(1))))
                    .containsExactly(
                            amount("1200000", new Currency("EUR")),
                            amount("4200000.0", new Currency("MAD")),
                            amount("12", null));
        }
    }

    private static Parsed<Amounts.Quantity> amount(String number, @Nullable Currency currency) {
        return new Parsed.Ok<>(new Amounts.Quantity(new BigDecimal(number), currency));
    }
}
