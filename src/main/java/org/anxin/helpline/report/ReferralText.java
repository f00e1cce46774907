package org.anxin.helpline.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.report.CaseContents.Contents;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A case without anything in somebody's own words: month, district, weight, and answers that are choices or numbers.
 */
@Component
class ReferralText {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");
    private static final List<String> CHOSEN = List.of("danger", "children", "count");

    private final MessageSource messages;

    ReferralText(MessageSource messages) {
        this.messages = messages;
    }

    String of(Case one, Contents contents) {
        List<String> lines = new ArrayList<>();
        lines.add(
                message("referral.month") + ": " + MONTH.format(one.receivedAt().atZone(WorkingCalendar.CHINA)));
        lines.add(message("column.severity") + ": "
                + message("severity." + one.severity().name()));
        contents.district().ifPresent(district -> lines.add(message("filter.district") + ": " + district));
        Map<String, String> facts = contents.facts();
        for (String name : CHOSEN) {
            String value = facts.getOrDefault(name, "");
            if (value.matches("\\d+")) {
                lines.add(message("fact." + name) + ": " + value);
            } else if (List.of("yes", "no", "unsure").contains(value)) {
                lines.add(message("fact." + name) + ": " + message("value." + value));
            }
        }
        return String.join("\n", lines);
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
