package org.anxin.helpline.dialog.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anxin.helpline.dialog.match.Quantity.How;

/** Finds quantities in a text, one after the other: 三个, 二十多, 两三个, 十几, "about 20", "a couple", 3-5, 2.5k. */
final class Quantities {

    private static final String HAN = "[零〇一二两俩仨三四五六七八九十廿卅百千万亿壹贰叁肆伍陆柒捌玖拾佰仟幺]";
    private static final String ENGLISH_WORD = "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
            + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
            + "|ninety|hundred|thousand)";
    private static final String ENGLISH = "\\b(?:a )?" + ENGLISH_WORD + "(?:(?: and |[ -])" + ENGLISH_WORD + ")*\\b";
    private static final String DIGITS = "(?<![\\d.,])(?:\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.\\d{1,2})?(?![\\d])";
    private static final String ONE = DIGITS + "[千万]\\d(?!\\d)|" + DIGITS + " ?(?:thousand|hundred|grand)\\b|" + DIGITS
            + " ?[千万百kw]?(?![a-z])|" + DIGITS + "|" + HAN + "{1,12}|" + ENGLISH;
    /** Nobody names more in one answer. */
    private static final int MOST = 20;

    private static final Map<String, Integer> VAGUE = Map.ofEntries(
            Map.entry("a couple", 2),
            Map.entry("couple", 2),
            Map.entry("a few", 3),
            Map.entry("few", 3),
            Map.entry("several", 3),
            Map.entry("a handful", 5),
            Map.entry("half a dozen", 6),
            Map.entry("a dozen", 12),
            Map.entry("dozens", 24),
            Map.entry("hundreds", 200),
            Map.entry("个把", 1));
    private static final Pattern ABOUT = Pattern.compile(
            "(?:大概|大约|约|差不多|估计|可能|好像|近|接近|将近|快|about|around|roughly|approximately|approx\\.?|maybe|nearly|almost|circa|~)"
                    + "(?: ?(?:有|是))? ?$");
    private static final Pattern ABOUT_BEHIND = Pattern.compile("^(?:左右|上下|来|把| ?or so| ?ish|ish)");
    private static final Pattern AT_LEAST =
            Pattern.compile("(?:至少|起码|最少|不止|超过|多于|上|成|more than|over|at least|>=?)(?: ?(?:有|是))? ?$");
    private static final Pattern AT_LEAST_BEHIND =
            Pattern.compile("^(?:多|余|几|好几|以上|个以上|\\+|[个名位人块元岁天]+(?:多|以上)| ?(?:or more|plus|odd|something)|-something)");
    private static final Pattern AT_MOST =
            Pattern.compile("(?:不到|不足|最多|不超过|少于|less than|under|fewer than|at most|up to|<) ?$");

    private record Shape(Pattern pattern, BiFunction<String, MatchResult, Optional<Quantity>> reading) {}

    /** Of several that begin together the first of the list counts. */
    private static final List<Shape> SHAPES = List.of(
            shape("(" + ONE + ")[个名位人块元岁]? ?(?:-|~|–|—|到|至|to|or|或) ?(" + ONE + ")", Quantities::range),
            shape("([一二两三四五六七八九])([二三四五六七八九])([十百千万]?)", Quantities::neighbours),
            shape("十([一二三四五六七八])([二三四五六七八九])", Quantities::teens),
            shape("(?:好)?(?:几|数)([十百千万])|(" + HAN + "{0,4})几|好多个|若干", Quantities::some),
            shape("(" + HAN + "{0,3}[百千万])把", (text, found) -> one(found.group(1), found, text)),
            shape(
                    "\\b(?:half a dozen|a couple|couple|a few|few|several|a handful|a dozen|dozens|hundreds)\\b|个把",
                    Quantities::vague),
            shape(ONE, (text, found) -> one(found.group(), found, text)));

    private static final Pattern SCALED =
            Pattern.compile("([\\d,]+(?:\\.\\d{1,2})?) ?([百千万kw]?|thousand|hundred|grand)(\\d?)");

    private final String plain;

    Quantities(String plain) {
        this.plain = plain;
    }

    List<Quantity> all() {
        return Stream.iterate(
                        next(0),
                        Optional::isPresent,
                        last -> next(last.orElseThrow().end()))
                .map(Optional::orElseThrow)
                .limit(MOST)
                .toList();
    }

    Optional<Quantity> next(int from) {
        Quantity first = null;
        for (Shape shape : SHAPES) {
            Matcher matcher = shape.pattern.matcher(plain);
            int at = from;
            while (at <= plain.length() && matcher.find(at)) {
                Optional<Quantity> read = shape.reading.apply(plain, matcher);
                if (read.isPresent()) {
                    if (first == null || read.get().start() < first.start()) {
                        first = read.get();
                    }
                    break;
                }
                at = matcher.start() + 1;
            }
        }
        return Optional.ofNullable(first);
    }

    private static Shape shape(String regex, BiFunction<String, MatchResult, Optional<Quantity>> reading) {
        return new Shape(Pattern.compile(regex), reading);
    }

    private static Optional<Quantity> one(String written, MatchResult found, String text) {
        OptionalLong value = value(written);
        return value.isEmpty() ? Optional.empty() : Optional.of(graded(value.getAsLong(), found, text));
    }

    private static Quantity graded(long value, MatchResult found, String text) {
        String before = text.substring(Math.max(0, found.start() - 16), found.start());
        String behind = text.substring(found.end(), Math.min(text.length(), found.end() + 12));
        How how = How.EXACT;
        if (AT_MOST.matcher(before).find()) {
            how = How.AT_MOST;
        } else if (AT_LEAST.matcher(before).find()
                || AT_LEAST_BEHIND.matcher(behind).find()) {
            how = How.AT_LEAST;
        } else if (ABOUT.matcher(before).find()
                || ABOUT_BEHIND.matcher(behind).find()
                || found.group().endsWith("把")) {
            how = How.ABOUT;
        }
        return new Quantity(value, value, how, found.start(), found.end());
    }

    private static Optional<Quantity> range(String text, MatchResult found) {
        OptionalLong low = value(found.group(1));
        OptionalLong high = value(found.group(2));
        return low.isEmpty() || high.isEmpty() || low.getAsLong() >= high.getAsLong()
                ? Optional.empty()
                : Optional.of(about(low.getAsLong(), high.getAsLong(), found));
    }

    /** 两三个 is two or three, 三五个 three to five; 二三 without a measure behind may be anything else. */
    private static Optional<Quantity> neighbours(String text, MatchResult found) {
        int low = (int) Numerals.han(found.group(1)).orElseThrow();
        int high = (int) Numerals.han(found.group(2)).orElseThrow();
        boolean close = high == low + 1 || (low == 3 && high == 5);
        boolean digits = isHanNumeral(text, found.end());
        if (!close
                || digits
                || (found.start() > 0
                        && text.substring(found.start() - 1, found.start()).matches(HAN))) {
            return Optional.empty();
        }
        long unit = found.group(3).isEmpty() ? 1 : Numerals.han(found.group(3)).orElseThrow();
        return Optional.of(about(low * unit, high * unit, found));
    }

    private static boolean isHanNumeral(String text, int at) {
        return at >= 0 && at < text.length() && HAN.indexOf(text.charAt(at)) > 0;
    }

    private static Optional<Quantity> teens(String text, MatchResult found) {
        long low = Numerals.han("十" + found.group(1)).orElseThrow();
        return Optional.of(about(low, low + 1, found));
    }

    private static Optional<Quantity> some(String text, MatchResult found) {
        long low = 2;
        if (found.group(1) != null) {
            low = 2 * Numerals.han(found.group(1)).orElseThrow();
        } else if (found.group(2) != null && !found.group(2).isEmpty()) {
            low = Numerals.han(found.group(2)).orElse(2);
        }
        return Optional.of(new Quantity(low, low, How.AT_LEAST, found.start(), found.end()));
    }

    private static Optional<Quantity> vague(String text, MatchResult found) {
        long value = VAGUE.getOrDefault(found.group(), 2);
        How how = found.group().endsWith("dozen") ? How.EXACT : How.AT_LEAST;
        return Optional.of(new Quantity(value, value, how, found.start(), found.end()));
    }

    private static Quantity about(long low, long high, MatchResult found) {
        return new Quantity(low, high, How.ABOUT, found.start(), found.end());
    }

    /** The whole number written; a part of one is dropped. */
    static OptionalLong value(String written) {
        Matcher digits = SCALED.matcher(written);
        if (!digits.matches()) {
            return Plain.hasHan(written) ? Numerals.han(written) : Numerals.english(written);
        }
        long unit = switch (digits.group(2)) {
            case "百", "hundred" -> 100;
            case "千", "k", "thousand", "grand" -> 1_000;
            case "万", "w" -> 10_000;
            default -> 1;
        };
        // 1万5 leaves out the smaller unit.
        long tail = digits.group(3).isEmpty() ? 0 : Long.parseLong(digits.group(3)) * unit / 10;
        return OptionalLong.of((long) (Double.parseDouble(digits.group(1).replace(",", "")) * unit) + tail);
    }
}
