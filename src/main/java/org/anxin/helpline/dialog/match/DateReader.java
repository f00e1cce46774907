package org.anxin.helpline.dialog.match;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.match.Hours.Kind;
import org.anxin.helpline.dialog.match.When.Precision;

/** When something happened, looking back: 昨天晚上, 上个月28号, last Friday at 8 pm. */
final class DateReader implements AnswerReader {

    private static final Pattern SINCE =
            Pattern.compile("开始|以来|起(?![来床])|至今|到现在|\\bsince\\b|\\bfrom\\b|\\bstarting\\b");
    private static final Pattern FOR =
            Pattern.compile("(?<!第)(半|\\d{1,2}|[一二三四五六七八九十两]{1,3})(?:多)?(个月|天|年|个?星期|个?礼拜|周)(?:多)?(?:了|都没|没|未|不发|以来)");

    @Override
    public TypedAnswer read(String text, ZonedDateTime now) {
        String plain = Plain.of(text);
        LocalDateTime here = now.toLocalDateTime();
        Optional<When> day = Days.find(plain, here, Looking.BACK);
        // Of 8点 nobody knows which half of the day it was.
        Optional<Hours> hours = Clock.find(plain).filter(Hours::sure);
        if (day.isEmpty() && hours.isEmpty()) {
            return lasting(plain, here);
        }
        When found = day.isPresent()
                ? combined(day.get(), hours)
                : at(latest(hours.orElseThrow(), here), hours.orElseThrow());
        boolean open = SINCE.matcher(plain).find()
                || hours.filter(h -> h.kind() == Kind.AFTER).isPresent() && found.precision() == Precision.MINUTE;
        return answer(found, open);
    }

    static TypedAnswer answer(When found, boolean open) {
        String value = open ? found.isoSince() : found.iso();
        return new TypedAnswer.Read(
                value,
                value.replace('T', ' '),
                Map.of("precision", found.precision().inWords()));
    }

    /** Hours count only on a single day. */
    static When combined(When day, Optional<Hours> hours) {
        return day.precision() == Precision.DAY && hours.isPresent()
                ? at(day.start().toLocalDate(), hours.get())
                : day;
    }

    private static When at(LocalDate day, Hours hours) {
        return switch (hours.kind()) {
            case AT, AFTER -> When.minute(hours.start(day));
            case PART, BETWEEN, BEFORE -> new When(hours.start(day), hours.end(day), Precision.PART_OF_DAY);
        };
    }

    /** The evening without a day is the last one that has begun. */
    private static LocalDate latest(Hours hours, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return hours.start(today).isAfter(now) ? today.minusDays(1) : today;
    }

    /** 三个月没发工资 began three months ago and goes on. */
    private static TypedAnswer lasting(String plain, LocalDateTime now) {
        Matcher lasting = FOR.matcher(plain);
        if (!lasting.find()) {
            return new TypedAnswer.NotRead();
        }
        Ago unit = Ago.named(lasting.group(2));
        When start = lasting.group(1).equals("半")
                ? unit.half(now, -1)
                : unit.from(now, -Quantities.value(lasting.group(1)).orElse(1));
        return answer(start, true);
    }
}
