package org.anxin.helpline.dialog.match;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.match.Quantity.How;

/**
 * An age from 5 to 100. Where it was said vaguely the younger age is kept, because a child is protected by law: "almost
 * 17", 差两个月17 and 不到17 are 16.
 */
final class AgeReader implements AnswerReader {

    private static final int YOUNGEST = 5;
    private static final int OLDEST = 100;
    private static final Pattern BORN = Pattern.compile(
            "(?:^|[^\\d])((?:19|20)\\d{2}|\\d{2})(?:年(?:\\d{1,2}月)?(?:\\d{1,2}[号日])?)(?:的|生|出生)?|(?:born in |^(?=\\d{4}$))((?:19|20)\\d{2})|"
                    + "(?:^|[^\\d])(\\d{2})后");
    private static final Pattern YEAR_IN_HAN = Pattern.compile("(?:[一二][零九])?[零〇一二三四五六七八九]{2}(?=年)");
    private static final Pattern NOT_YET = Pattern.compile(
            "(?:快|差|不到|不满|未满|没满|没到|还没到|还不到|还没满|不足|将近|马上|虚岁|under|almost|nearly|not yet|turning|less than|below|younger than)[^\\d一二三四五六七八九十]*$|差.{0,6}[月天]$");
    private static final Pattern YEARS =
            Pattern.compile("^ ?(?:周)?(?:岁|多岁|来岁|几岁|years? old|yrs?|y/?o\\b|years? of age|多)");
    private static final Pattern OTHER = Pattern.compile(
            "^ ?(?:个|月|天|人|号|点|日|块|元|小时|年级|months?|days?|people|girls?|boys?|hours?|of (?:us|them)|kids?|children)");

    @Override
    public TypedAnswer read(String text, ZonedDateTime now) {
        String plain = YEAR_IN_HAN.matcher(Plain.of(text)).replaceAll(year -> Numerals.digits(year.group()));
        Optional<TypedAnswer> born = born(plain, now.getYear());
        if (born.isPresent()) {
            return born.get();
        }
        List<Quantity> all = new Quantities(plain)
                .all().stream()
                        .filter(quantity -> quantity.low() >= YOUNGEST && quantity.low() <= OLDEST)
                        .toList();
        return all.stream()
                .filter(quantity ->
                        YEARS.matcher(plain.substring(quantity.end())).find())
                .findFirst()
                .or(() -> all.stream()
                        .filter(quantity ->
                                !OTHER.matcher(plain.substring(quantity.end())).find())
                        .findFirst())
                .map(quantity -> younger(quantity, plain))
                .orElseGet(TypedAnswer.NotRead::new);
    }

    private static TypedAnswer younger(Quantity quantity, String plain) {
        boolean notYet = quantity.how() == How.AT_MOST
                || NOT_YET.matcher(plain.substring(0, quantity.start())).find();
        if (!notYet) {
            return NumberReader.read(quantity);
        }
        long age = quantity.low() - 1;
        return new TypedAnswer.Read(Long.toString(age), "<" + quantity.low(), Map.of("how", "at-most"));
    }

    /** Of the year alone she may have had her birthday or not. */
    private static Optional<TypedAnswer> born(String plain, int thisYear) {
        Matcher born = BORN.matcher(plain);
        if (!born.find()) {
            return Optional.empty();
        }
        boolean decade = born.group(3) != null;
        String written = born.group(1) != null ? born.group(1) : decade ? born.group(3) : born.group(2);
        int year = Integer.parseInt(written);
        int full = year >= 100 ? year : year + (year > thisYear % 100 ? 1900 : 2000);
        int oldest = thisYear - full;
        int youngest = decade ? oldest - 10 : oldest - 1;
        return youngest < YOUNGEST || oldest > OLDEST
                ? Optional.empty()
                : Optional.of(new TypedAnswer.Read(
                        Integer.toString(youngest), youngest + "–" + oldest, Map.of("how", "about")));
    }
}
