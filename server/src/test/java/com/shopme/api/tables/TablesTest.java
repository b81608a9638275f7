package com.shopme.api.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData><row r=\"1\">%s</row></sheetData></worksheet>";

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void whatIsWrittenIsReadAgain(TableFormat format) throws IOException {
        var texts =
                List.of(
                        "plain",
                        "a;b,c\t\"d\"",
                        "two\nlines",
                        "=1+1",
                        "+39 333",
                        "-x",
                        "@x",
                        "'=x");

        var rows = readBack(format, texts);

        assertThat(rows).extracting(row -> row.cell("text")).containsExactlyElementsOf(texts);
        assertThat(rows.getFirst().cell("price")).startsWith("12.5");
        assertThat(rows.getFirst().cell("yes")).isEqualTo("true");
        assertThat(rows.getFirst().cell("nothing")).isEmpty();
        assertThat(rows.getFirst().number()).isEqualTo(2);
    }

    @Test
    void noTextBecomesAFormulaInACsv() throws IOException {
        var csv = written(TableFormat.CSV, List.of("=HYPERLINK(1)", "+1", "-1", "@SUM", "\t=1"));

        assertThat(csv).contains("'=HYPERLINK", "'+1", "'-1", "'@SUM", "'\t=1");
        assertThat(csv).startsWith("\ufeff").contains(",12.50,").contains("\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sku,name\nA,\"x, y\"\n",
                "\ufeffsku;name\r\nA;x, y\r\n",
                "SKU ; Name\n\nA;\"x, y\"",
                "sku\tname\nA\tx, y\n"
            })
    void tellsHowCellsAreApart(String csv) throws IOException {
        var row = read(csv.getBytes(StandardCharsets.UTF_8)).getFirst();

        assertThat(row.cell("sku")).isEqualTo("A");
        assertThat(row.cell("name")).isEqualTo("x, y");
    }

    @Test
    void readsWhatExcelWouldShow() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", null)) {
            var sheet = book.newWorksheet("One");
            sheet.value(0, 0, "sku");
            sheet.value(0, 2, "price");
            sheet.value(3, 0, 8001234567890L);
            sheet.value(3, 2, 0.1 + 0.2);
        }

        var row = read(out.toByteArray()).getFirst();

        assertThat(row.cell("sku")).isEqualTo("8001234567890");
        assertThat(row.cell("price")).isEqualTo("0.3");
        assertThat(row.number()).isEqualTo(4);
    }

    @Test
    void refusesWhatIsNoTable() {
        refuses("", "empty");
        refuses("\n\n", "first row");
        refuses("a,a\n", "Two columns");
        refuses("a,b\n1,2,3\n", "more cells");
        refuses("a,b\n\"1,2\n", "no CSV");
        refuses("a\n" + "x".repeat(40_000) + "\n", "characters");
        refuses("a\n" + "x".repeat(9_000_000) + "\n", "no CSV");
        refuses("a\ncaffè\n".getBytes(Charset.forName("windows-1252")), "UTF-8");
        refuses("PK\u0003\u0004 and no more", "damaged");
    }

    @Test
    void refusesAWorkbookThatIsMadeToDoHarm() throws IOException {
        refuses(workbook(SHEET.formatted("<c r=\"ZZZZZZ1\"><v>1</v></c>")), "outside the sheet");
        refuses(workbook(SHEET.formatted("<c><v>" + "1".repeat(300_000) + "</v></c>")), "cell of");
        refuses(workbook("<!DOCTYPE x [<!ENTITY a \"b\">]>" + SHEET.formatted("")), "entities");
        refuses(bomb(), "too large");
        refuses(workbook("<worksheet>"), "damaged");
        refuses(workbook(SHEET.formatted("<c t=\"s\"><v>7</v></c>")), "first row");
        refuses(workbook(SHEET.formatted("<c t=\"?\"><v>7</v></c>")), "damaged");
    }

    private static void refuses(String bytes, String why) {
        refuses(bytes.getBytes(StandardCharsets.UTF_8), why);
    }

    private static void refuses(byte[] bytes, String why) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining(why);
    }

    private static List<TableRow> read(byte[] bytes) throws IOException {
        try (var file = TableFile.receive(new ByteArrayInputStream(bytes));
                var table = file.read()) {
            return all(table);
        }
    }

    private static List<TableRow> readBack(TableFormat format, List<String> texts)
            throws IOException {
        try (var file = table(format, texts);
                var table = file.read()) {
            return all(table);
        }
    }

    private static List<TableRow> all(TableReader table) throws IOException {
        var rows = new ArrayList<TableRow>();
        for (var row = table.next(); row.isPresent(); row = table.next()) rows.add(row.get());
        return rows;
    }

    private static String written(TableFormat format, List<String> texts) throws IOException {
        try (var file = table(format, texts)) {
            var out = new ByteArrayOutputStream();
            file.copyTo(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static TableFile table(TableFormat format, List<String> texts) throws IOException {
        return TableFile.write(
                format,
                new TableHead("Bottega", "things", "today", List.of()),
                List.of("text", "price", "yes", "nothing"),
                table -> {
                    for (var text : texts)
                        table.row(
                                List.of(
                                        text,
                                        new BigDecimal(
                                                format == TableFormat.CSV ? "12.50" : "12.5"),
                                        true,
                                        Optional.empty()));
                });
    }

    private static byte[] workbook(String sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            entry(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// 300 MB of nothing, in 300 kB.
    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/media/picture.bin"));
            fill(zip, 300);
        }
        return out.toByteArray();
    }

    private static void fill(OutputStream out, int megabytes) throws IOException {
        var some = new byte[1024 * 1024];
        for (int i = 0; i < megabytes; i++) out.write(some);
    }
}
