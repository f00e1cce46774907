package org.anxin.helpline.dialog.match;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When something may be done, looking ahead: 晚上8点以后 is every day from 20:00, 明天下午 a time to come. A time that is only
 * ruled out (晚上别发) is not read: writing to her just then could betray her.
 */
final class TimeReader implements AnswerReader {

    private static final Pattern RULED_OUT = Pattern.compile(
            "不|别|莫|勿|没空|除了|\\b(?:not|dont|don't|never|no|except|unless|avoid|can't|cannot|isn't|won't)\\b");
    private static final Pattern ANY = Pattern.compile(
            "随时|随便什么时|什么时候都|啥时候都|任何时候|任何时间|都可以|都行|全天|24小时|\\bany ?time\\b|\\bwhenever\\b|\\ball day\\b|\\balways\\b|\\bany day\\b");
    private static final Pattern WEEKENDS = Pattern.compile("周末|星期六(?:和|、)?(?:星期)?[日天]|周六(?:和|、)?周?日|\\bweekends?\\b");
    private static final Pattern ONE_WEEKEND = Pattern.compile("[上下这本]个?周末|(?:last|this|next) weekend");
    private static final Pattern WORKDAYS = Pattern.compile(
            "工作日|平时|周一(?:到|至|-)周?五|\\bweekdays?\\b|\\bworkdays?\\b|\\bmon(?:day)?(?: to |-)fri(?:day)?\\b");

    @Override
    public TypedAnswer read(String text, ZonedDateTime now) {
        String plain = Plain.of(text);
        if (RULED_OUT.matcher(plain).find()) {
            return new TypedAnswer.NotRead();
        }
        Optional<Hours> hours = Clock.find(plain);
        if (hours.isPresent() && !hours.get().sure()) {
            return new TypedAnswer.NotRead();
        }
        Optional<String> days = days(plain);
        if (days.isPresent()) {
            return window(days.get() + hours.map(one -> " " + one.daily()).orElse(""));
        }
        LocalDateTime here = now.toLocalDateTime();
        Optional<When> day = Days.find(plain, here, Looking.AHEAD);
        if (day.isPresent()) {
            boolean open = hours.filter(one -> one.kind() == Hours.Kind.AFTER).isPresent();
            return DateReader.answer(DateReader.combined(day.get(), hours), open);
        }
        if (hours.isPresent()) {
            return window(hours.get().daily());
        }
        return ANY.matcher(plain).find() ? window("any") : new TypedAnswer.NotRead();
    }

    private static Optional<String> days(String plain) {
        if (WORKDAYS.matcher(plain).find()) {
            return Optional.of("mon-fri");
        }
        boolean weekends =
                WEEKENDS.matcher(plain).find() && !ONE_WEEKEND.matcher(plain).find();
        return weekends ? Optional.of("sat-sun") : Optional.empty();
    }

    private static TypedAnswer window(String value) {
        return new TypedAnswer.Read(value, value, Map.of("precision", "window"));
    }
}
