package org.anxin.helpline.console;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.anxin.helpline.console.Paper.Section;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A paper as PDF on A4. The font lies in it, so that Chinese reads the same everywhere; the mark is on every page. */
@Component
class PdfPaper {

    private static final String FONT = "console/NotoSansCJKsc-GBK.otf";
    private static final float MARGIN = 40;
    private static final float BODY = 9.5f;
    private static final float FOOT = 24;
    private static final Color PALE = new Color(0xe6, 0xe6, 0xe6);
    private static final Color LINE = new Color(0xbb, 0xbb, 0xbb);

    private final BaseFont font;

    PdfPaper() {
        try {
            font = BaseFont.createFont(
                    FONT,
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    true,
                    new ClassPathResource(FONT).getContentAsByteArray(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] of(Paper paper) {
        boolean wide =
                paper.sections().stream().anyMatch(section -> section.columns().size() > 4);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document =
                new Document(wide ? PageSize.A4.rotate() : PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + FOOT);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new Mark(paper.mark()));
        document.addTitle(paper.title());
        document.open();
        document.add(new Paragraph(paper.title(), sized(18)));
        paper.remarks().forEach(remark -> document.add(new Paragraph(remark, sized(BODY))));
        for (Section section : paper.sections()) {
            if (!section.heading().isEmpty()) {
                document.add(new Paragraph(section.heading(), sized(12)));
            }
            document.add(table(section));
        }
        document.close();
        return bytes.toByteArray();
    }

    private PdfPTable table(Section section) {
        int columns = Math.max(2, section.columns().size());
        PdfPTable table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setSpacingAfter(8);
        table.setSplitLate(false);
        table.setWidths(widths(columns));
        section.columns().forEach(column -> table.addCell(cell(column)));
        table.setHeaderRows(section.columns().isEmpty() ? 0 : 1);
        section.rows().forEach(row -> row.forEach(value -> table.addCell(cell(value))));
        return table;
    }

    /** Names are short and words are long; a list has even columns. */
    private static float[] widths(int columns) {
        float[] widths = new float[columns];
        Arrays.fill(widths, 1);
        if (columns <= 4) {
            widths[columns - 1] = 3;
        }
        return widths;
    }

    private PdfPCell cell(String text) {
        PdfPCell cell = new PdfPCell(new Phrase(text, sized(BODY)));
        cell.setPadding(4);
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(LINE);
        return cell;
    }

    private Font sized(float size) {
        return new Font(font, size);
    }

    /** Pale across the page under what is written, and small at its foot with the number of the page. */
    private final class Mark extends PdfPageEventHelper {

        private static final int TURNED = 35;

        private final String mark;

        Mark(String mark) {
            this.mark = mark;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            float width = document.getPageSize().getWidth();
            float height = document.getPageSize().getHeight();
            PdfContentByte under = writer.getDirectContentUnder();
            under.beginText();
            under.setFontAndSize(font, 26);
            under.setColorFill(PALE);
            for (float part : List.of(0.25f, 0.6f)) {
                under.showTextAligned(Element.ALIGN_CENTER, mark, width / 2, height * part, TURNED);
            }
            under.endText();
            PdfContentByte foot = writer.getDirectContent();
            foot.beginText();
            foot.setFontAndSize(font, 8);
            foot.showTextAligned(Element.ALIGN_CENTER, mark + " · " + writer.getPageNumber(), width / 2, FOOT, 0);
            foot.endText();
        }
    }
}
