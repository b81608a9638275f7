package com.shopme.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.api.pdf.Paper;
import com.shopme.api.pdf.Style;
import com.shopme.knowledge.reading.Unreadable.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final int MOST_UNPACKED = 8 * 1024 * 1024;
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>%s"
                    + "</w:body></w:document>";

    @Test
    void readsHeadingsAndParagraphsOfAPdf() throws Exception {
        var blocks = read(FileKind.PDF, pdf());

        assertThat(blocks.getFirst()).isEqualTo(new Block.Heading(1, "Guida al caffè"));
        assertThat(blocks)
                .contains(new Block.Heading(2, "La moka"))
                .contains(new Block.Paragraph("Riempi il filtro senza premere la polvere."));
        assertThat(blocks).noneMatch(block -> block.text().contains("pagina"));
    }

    @Test
    void aPdfWithAPasswordIsEncrypted() throws Exception {
        assertRefused(FileKind.PDF, protectedPdf("secret", true), Reason.ENCRYPTED);
        assertRefused(FileKind.PDF, protectedPdf("", false), Reason.ENCRYPTED);
        assertThat(read(FileKind.PDF, protectedPdf("", true))).isNotEmpty();
    }

    @Test
    void aPdfOfPicturesHasNoText() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
        }

        assertRefused(FileKind.PDF, out.toByteArray(), Reason.NO_TEXT);
    }

    @Test
    void aBrokenPdfIsBroken() throws Exception {
        var cut = new String(pdf(), StandardCharsets.ISO_8859_1).substring(0, 300);

        assertRefused(FileKind.PDF, bytes("%PDF-1.7 nothing else"), Reason.BROKEN);
        assertThatThrownBy(() -> read(FileKind.PDF, cut.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void aPdfThatUnpacksToMoreThanItMayIsRefusedBeforeItFillsMemory() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var deflating =
                new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 9; i++) deflating.write(zeros);
        }
        var bomb = new ByteArrayOutputStream();
        bomb.write(bytes("%PDF-1.4\n1 0 obj <</Length 9/Filter/FlateDecode>>\nstream\n"));
        packed.writeTo(bomb);
        bomb.write(bytes("\nendstream endobj"));

        assertRefused(FileKind.PDF, bomb.toByteArray(), Reason.TOO_LONG);
    }

    @Test
    void whatTakesTooLongIsLeft() {
        assertThatThrownBy(
                        () -> Reading.read(FileKind.PDF, pdf(), new Budget(Duration.ofSeconds(-1))))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_SLOW));
    }

    @Test
    void readsWordByItsStylesWhateverTheyAreCalled() throws Exception {
        var styles =
                "<w:styles xmlns:w=\"http://x\"><w:style w:styleId=\"Titolo1\"><w:name"
                        + " w:val=\"heading 1\"/></w:style></w:styles>";
        var body =
                paragraph("<w:pPr><w:pStyle w:val=\"Titolo1\"/></w:pPr>", "Cesti regalo")
                        + paragraph("", "Ogni cesto è pronto in ", "due giorni.")
                        + "<w:p><w:moveFrom><w:r><w:t>Spostato altrove</w:t></w:r></w:moveFrom></w:p>"
                        + "<w:tbl>"
                        + row("Cesto", "Prezzo")
                        + row("Piccolo", "30 €")
                        + "</w:tbl>";

        var blocks = read(FileKind.DOCX, docx(Map.of("word/styles.xml", styles), body));

        assertThat(blocks)
                .containsExactly(
                        new Block.Heading(1, "Cesti regalo"),
                        new Block.Paragraph("Ogni cesto è pronto in due giorni."),
                        new Block.Paragraph("Cesto: Piccolo; Prezzo: 30 €"));
    }

    @Test
    void aWordFileThatUnpacksToMoreThanItMayIsRefused() throws Exception {
        var blanks = " ".repeat(1024 * 1024);
        var huge = new StringBuilder();
        for (int i = 0; i < 9; i++) huge.append(blanks);

        assertRefused(FileKind.DOCX, docx(Map.of(), huge.toString()), Reason.TOO_LONG);
    }

    @Test
    void aWordFileOpensNothingElse() throws Exception {
        var document =
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + WORD.formatted(paragraph("", "&x; and some more words"));
        var file = zip(Map.of("word/document.xml", document));

        assertRefused(FileKind.DOCX, file, Reason.BROKEN);
    }

    @Test
    void eachRowOfATableSaysWhatItsCellsAre() throws Exception {
        var blocks =
                read(FileKind.TABLE, bytes("Prodotto;Allergeni\nPesto;frutta a guscio, latte\n"));

        assertThat(blocks)
                .containsExactly(
                        new Block.Paragraph("prodotto: Pesto; allergeni: frutta a guscio, latte"));
    }

    @Test
    void readsHeadingsOfPlainText() throws Exception {
        var text =
                "Spedizioni all'estero\n\nSpediamo in Svizzera.\nLa dogana è a parte.\n\n# Tempi\nCinque giorni.";

        assertThat(read(FileKind.TEXT, bytes(text)))
                .containsExactly(
                        new Block.Heading(2, "Spedizioni all'estero"),
                        new Block.Paragraph("Spediamo in Svizzera.\nLa dogana è a parte."),
                        new Block.Heading(1, "Tempi"),
                        new Block.Paragraph("Cinque giorni."));
    }

    @Test
    void readsWhatAnOldWindowsWrote() throws Exception {
        var text = "Perché il caffè è buono".getBytes("windows-1252");

        assertThat(read(FileKind.TEXT, text).getFirst().text())
                .isEqualTo("Perché il caffè è buono");
    }

    @Test
    void aFileIsWhatItsContentSays() throws Exception {
        assertThat(FileKind.of(pdf(), "photo.jpg")).contains(FileKind.PDF);
        assertThat(FileKind.of(docx(Map.of(), ""), "a.zip")).contains(FileKind.DOCX);
        assertThat(FileKind.of(zip(Map.of("xl/workbook.xml", "")), "")).contains(FileKind.TABLE);
        assertThat(FileKind.of(zip(Map.of("a.exe", "MZ")), "a.docx")).isEmpty();
        assertThat(FileKind.of(bytes("a;b"), "prices.CSV")).contains(FileKind.TABLE);
        assertThat(FileKind.of(bytes("a;b"), "prices.txt")).contains(FileKind.TEXT);
        assertThat(FileKind.of(new byte[] {1, 0, 2}, "prices.txt")).isEmpty();
    }

    private static void assertRefused(FileKind kind, byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> read(kind, bytes))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static List<Block> read(FileKind kind, byte[] bytes) throws Unreadable {
        return Reading.read(kind, bytes, new Budget(Duration.ofSeconds(60), MOST_UNPACKED));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var paper = Paper.upright("Guida", "Bottega")) {
            for (int page = 1; page <= 3; page++) {
                paper.turn();
                paper.text(40, 40, Style.bold(20), page == 1 ? "Guida al caffè" : "Altro " + page);
                paper.text(40, 90, Style.bold(14), page == 1 ? "La moka" : "Capitolo " + page);
                paper.text(40, 120, Style.plain(10), "Riempi il filtro senza");
                paper.text(40, 132, Style.plain(10), "premere la polvere.");
                for (int line = 1; line < 4; line++)
                    paper.text(40, 150 + 40 * line, Style.plain(10), "Passo " + page + "." + line);
                paper.text(40, 800, Style.plain(10), "pagina " + page);
            }
            paper.save(out, _ -> "");
        }
        return out.toByteArray();
    }

    private static byte[] protectedPdf(String password, boolean mayExtract) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(pdf())) {
            var permission = new AccessPermission();
            permission.setCanExtractContent(mayExtract);
            pdf.protect(new StandardProtectionPolicy("owner", password, permission));
            pdf.save(out);
        }
        return out.toByteArray();
    }

    private static String paragraph(String properties, String... runs) {
        var text = new StringBuilder("<w:p>" + properties);
        for (var run : runs) text.append("<w:r><w:t>").append(run).append("</w:t></w:r>");
        return text + "</w:p>";
    }

    private static String row(String... cells) {
        var row = new StringBuilder("<w:tr>");
        for (var cell : cells) row.append("<w:tc>").append(paragraph("", cell)).append("</w:tc>");
        return row + "</w:tr>";
    }

    private static byte[] docx(Map<String, String> parts, String body) throws IOException {
        var all = new java.util.LinkedHashMap<>(parts);
        all.put("word/document.xml", WORD.formatted(body));
        return zip(all);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(bytes(part.getValue()));
            }
        }
        return out.toByteArray();
    }
}
