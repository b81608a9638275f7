package com.shopme.knowledge.reading;

import com.shopme.knowledge.reading.Unreadable.Reason;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// PDF, by PDFBox. A page may ask for endless work and a stream may unpack to gigabytes: time is
/// looked at with each operator, and streams are unpacked once before PDFBox keeps what is in them.
final class PdfReading {
    private static final int MOST_PAGES = 3_000;
    private static final long IN_MEMORY = 16L * 1024 * 1024;

    private PdfReading() {}

    static List<Block> read(byte[] bytes, Budget budget) throws Unreadable {
        try {
            PdfStreams.check(bytes, budget);
            var kept = MemoryUsageSetting.setupMixed(IN_MEMORY, Budget.MOST_UNPACKED).streamCache;
            try (var pdf = Loader.loadPDF(bytes, "", null, null, kept)) {
                if (!pdf.getCurrentAccessPermission().canExtractContent())
                    throw new Unreadable(Reason.ENCRYPTED);
                if (pdf.getNumberOfPages() > MOST_PAGES) throw new Unreadable(Reason.TOO_LONG);
                var lines = new PdfLines(budget);
                lines.writeText(pdf, Writer.nullWriter());
                return PdfLayout.blocks(lines.pages());
            }
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Reason.ENCRYPTED, e);
        } catch (IOException | RuntimeException e) {
            throw Budget.failure(e);
        }
    }
}
