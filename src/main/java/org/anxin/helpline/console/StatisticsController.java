package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anxin.helpline.report.Statistics;
import org.anxin.helpline.report.Statistics.Row;
import org.anxin.helpline.report.Statistics.Table;
import org.anxin.helpline.report.Statistics.Year;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The numbers, as a page that prints and as a table for a spreadsheet. */
@Controller
@RequestMapping("/console/statistics")
class StatisticsController {

    private static final int LONGEST = 36;

    private final Statistics statistics;
    private final Programme programme;
    private final Funnels funnels;
    private final MessageSource messages;
    private final Wording wording;

    StatisticsController(
            Statistics statistics, Programme programme, Funnels funnels, MessageSource messages, Wording wording) {
        this.statistics = statistics;
        this.programme = programme;
        this.funnels = funnels;
        this.messages = messages;
        this.wording = wording;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "12") int months, HttpServletRequest request, Model model) {
        Year year = statistics.over(months, SignedInStaff.member(request));
        model.addAttribute("year", year);
        model.addAttribute("tables", tables(year, months));
        model.addAttribute("funnels", funnels.drawn(year.funnels()));
        model.addAttribute("months", months);
        model.addAttribute("choices", List.of(3, 12, 36));
        model.addAttribute("wording", wording);
        return "console/statistics";
    }

    @GetMapping("/table.csv")
    ResponseEntity<String> table(
            @RequestParam(defaultValue = "12") int months, HttpServletRequest request, Locale locale) {
        Spreadsheet sheet = new Spreadsheet();
        String few = messages.getMessage("statistics.few", null, locale);
        Year year = statistics.over(months, SignedInStaff.member(request));
        for (Table table : tables(year, months)) {
            String name = messages.getMessage("statistics." + table.name(), null, locale);
            for (Row row : table.rows()) {
                sheet.row(List.of(name, wording.counted(table.name(), row.label()), figure(row, few)));
            }
        }
        for (Funnels.Drawn funnel : funnels.drawn(year.funnels())) {
            funnel.rows().forEach(row -> sheet.row(List.of(funnel.name(), row.label(), figure(row, few))));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"anxin-statistics.csv\"")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(sheet.toString());
    }

    private List<Table> tables(Year year, int months) {
        return Stream.concat(year.tables().stream(), programme.over(Math.clamp(months, 1, LONGEST)).stream())
                .toList();
    }

    private static String figure(Row row, String few) {
        return row.heldBack() ? few : Long.toString(row.count());
    }
}
