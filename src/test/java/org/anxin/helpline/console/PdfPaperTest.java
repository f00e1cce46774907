package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another program than the one that wrote it makes of a PDF. */
class PdfPaperTest {

    private static final PdfPaper PDF = new PdfPaper();

    /** Text that can be copied may still be invisible: its letters are looked for on the page. */
    @ParameterizedTest
    @ValueSource(strings = {"青松", "骘", "𠮷", "镕", "繁體", "Anxin"})
    void letters_are_seen_and_can_be_copied(String title) throws IOException {
        byte[] bytes = PDF.of(new Paper(title, "", List.of(), List.of()));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document)).contains(title);
            BufferedImage page = new PDFRenderer(document).renderImage(0);
            long ink = IntStream.range(0, page.getWidth() * 100)
                    .filter(at -> (page.getRGB(at % page.getWidth(), at / page.getWidth()) & 0xff) < 128)
                    .count();
            assertThat(ink).isGreaterThan(20);
        }
    }
}
