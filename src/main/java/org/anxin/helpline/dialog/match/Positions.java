package org.anxin.helpline.dialog.match;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places of a menu that an answer names: 2, 选二, 第二个, B, the second one, the last. */
final class Positions {

    private static final Pattern HAN = Pattern.compile("(?:那就|那|就|嗯|我想|我要|我|请)*(选择?|回复?|按|扣|打|要|点|答案是?|是|看)? ?"
            + "(第|编号|选项|数字|序号|号码)? ?(\\d{1,2}|[a-z]|[一二三四五六七八九十]{1,3}|最后一?)[.,、]? ?(个|项|号|条|种)?(?:选项|问题)?");
    private static final Pattern LEADING = Pattern.compile("(\\d{1,2}) ?[.,、:;)。] ?(\\D.*)");
    private static final Pattern JOINED = Pattern.compile(" ?(?:或者?|还是|和|跟|与|、|,|/|\\+|&|\\bor\\b|\\band\\b| ) ?");
    private static final Set<String> FILLERS = Set.of(
            "i", "ill", "id", "want", "would", "like", "choose", "pick", "select", "take", "go", "with", "for", "the",
            "my", "option", "number", "no", "num", "nr", "choice", "answer", "reply", "press", "its", "it", "is", "to",
            "send");
    private static final Set<String> NAMING =
            Set.of("option", "number", "num", "nr", "choice", "answer", "press", "reply");
    private static final Set<String> BEHIND = Set.of("one", "option", "choice");
    private static final int LETTERS = 26;
    private static final String NAMES = "一二三四五六七八九十最";

    private Positions() {}

    /** A number at the front of a sentence, set off by a mark: 1, 老板打人. */
    record Leading(int position, String rest) {}

    /** The places named by a text that says nothing else; several where it names several, none outside the menu. */
    static List<Integer> of(String plain, int size) {
        if (plain.chars().noneMatch(Positions::mayName)) {
            return List.of();
        }
        OptionalInt one = single(plain, size);
        if (one.isPresent()) {
            return List.of(one.getAsInt());
        }
        List<OptionalInt> all =
                JOINED.splitAsStream(plain).map(part -> single(part, size)).toList();
        return all.size() > 1 && all.stream().allMatch(OptionalInt::isPresent)
                ? all.stream().map(OptionalInt::getAsInt).distinct().toList()
                : List.of();
    }

    static java.util.Optional<Leading> leading(String plain, int size) {
        Matcher leading = LEADING.matcher(plain);
        if (!leading.matches()) {
            return java.util.Optional.empty();
        }
        int position = Integer.parseInt(leading.group(1));
        return position >= 1 && position <= size
                ? java.util.Optional.of(new Leading(position, leading.group(2)))
                : java.util.Optional.empty();
    }

    /** Every name of a place has one of these; most sentences have none. */
    private static boolean mayName(int c) {
        return Plain.isHan(c) ? NAMES.indexOf(c) >= 0 : Character.isLetterOrDigit(c);
    }

    private static OptionalInt single(String plain, int size) {
        Matcher han = HAN.matcher(plain);
        if (han.matches()) {
            boolean named = han.group(2) != null
                    || (han.group(1) != null && han.group(1).startsWith("选"));
            String measure = han.group(4);
            boolean counted = measure != null && !measure.equals("项") && !measure.equals("号");
            // 三个 is how many, 第三个 and 选三个 are which.
            return counted && !named && !han.group(3).startsWith("最后")
                    ? OptionalInt.empty()
                    : position(han.group(3), size);
        }
        List<String> words = Latin.words(plain);
        int start = 0;
        while (start < words.size() - 1 && FILLERS.contains(words.get(start))) {
            start++;
        }
        List<String> rest = words.subList(start, words.size());
        if (rest.size() == 2 && BEHIND.contains(rest.get(1))) {
            rest = rest.subList(0, 1);
        }
        if (rest.size() != 1 || Plain.hasHan(plain)) {
            return OptionalInt.empty();
        }
        String number = rest.getFirst();
        List<String> before = words.subList(0, start);
        boolean digit = Character.isDigit(number.charAt(0));
        // "no one" and "the one" name no place, "number one" does.
        boolean plainWord = before.contains("no") || (number.equals("one") && !NAMING.containsAll(before));
        return plainWord && !digit ? OptionalInt.empty() : position(number, size);
    }

    private static OptionalInt position(String number, int size) {
        OptionalInt position = number.startsWith("最后") || number.equals("last")
                ? OptionalInt.of(size)
                : number.matches("[a-hj-z]") ? OptionalInt.of(number.charAt(0) - 'a' + 1) : Numerals.ordinal(number);
        return position.stream()
                .filter(at -> at >= 1 && at <= Math.min(size, LETTERS))
                .findFirst();
    }
}
