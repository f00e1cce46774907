package org.anxin.helpline.dialog.match;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount in Chinese yuan: 三千块, 3k, 一万二, 三块五. Another currency is not converted and not read. */
final class MoneyReader implements AnswerReader {

    private static final long LARGEST = 100_000_000;
    private static final Pattern FOREIGN = Pattern.compile(
            "\\$|€|£|美元|美金|港币|港元|缅币|泰铢|越南盾|欧元|\\b(?:usd|dollars?|bucks?|" + "euros?|baht|kyats?|thb|mmk|hkd|dong)\\b");
    private static final String NUMERAL = "[\\d.一二两三四五六七八九十]+";
    private static final Pattern WITH_JIAO =
            Pattern.compile("(" + NUMERAL + ")(?:块|元)(?:钱)?([一二两三四五六七八九\\d])(?:毛|角)?(?!\\d|[百千万个天日月年次周人件工斤]|小时)");
    private static final Pattern JIAO = Pattern.compile("([一二两三四五六七八九\\d])(?:毛|角)(?:钱)?");
    private static final Pattern UNIT_BEHIND =
            Pattern.compile("^ ?(?:多|来|余|把|几|\\+)? ?(?:块|元|圆|rmb|cny|yuan|人民币|kuai|renminbi)");
    private static final Pattern UNIT_BEFORE = Pattern.compile("(?:¥|￥|rmb|cny|人民币) ?$");
    private static final Pattern OTHER_BEHIND = Pattern.compile(
            "^ ?(?:多)?(?:个|月|天|年|人|岁|号|点|日|次|家|小时|周|%|工地|days?|months?|years?|people|hours?|weeks?|times|of us)");
    private static final String NOTHING =
            ".*(?:一分(?:钱)?(?:都|也)?没|没给过|没发过|没有钱|没给钱|一毛不).*|没有|没|无|nothing|none|no money|not a cent|zero";

    @Override
    public TypedAnswer read(String text, ZonedDateTime now) {
        String plain = Plain.of(text);
        // The signs stand outside what Plain keeps.
        if (FOREIGN.matcher(plain).find() || FOREIGN.matcher(text).find()) {
            return new TypedAnswer.NotRead();
        }
        if (plain.matches(NOTHING)) {
            return amount(BigDecimal.ZERO, "");
        }
        return small(plain).or(() -> whole(plain)).orElseGet(TypedAnswer.NotRead::new);
    }

    /** 三块五 and 五毛. */
    private static Optional<TypedAnswer> small(String plain) {
        Matcher both = WITH_JIAO.matcher(plain);
        if (both.find()) {
            long yuan = Quantities.value(both.group(1)).orElse(0);
            return Optional.of(amount(BigDecimal.valueOf(yuan * 10 + digit(both.group(2)), 1), ""));
        }
        Matcher jiao = JIAO.matcher(plain);
        boolean alone = jiao.find() && !plain.matches(".*[块元].*");
        return alone ? Optional.of(amount(BigDecimal.valueOf(digit(jiao.group(1)), 1), "")) : Optional.empty();
    }

    /** The first with a unit of money; else the first that does not count something else. */
    private static Optional<TypedAnswer> whole(String plain) {
        List<Quantity> all = new Quantities(plain).all();
        return all.stream()
                .filter(quantity -> isMoney(quantity, plain))
                .findFirst()
                .or(() -> all.stream()
                        .filter(quantity -> !OTHER_BEHIND
                                .matcher(plain.substring(quantity.end()))
                                .find())
                        .findFirst())
                .filter(quantity -> quantity.low() <= LARGEST)
                .map(quantity -> amount(BigDecimal.valueOf(quantity.low()), quantity.shown()));
    }

    private static boolean isMoney(Quantity quantity, String plain) {
        return UNIT_BEHIND.matcher(plain.substring(quantity.end())).find()
                || UNIT_BEFORE.matcher(plain.substring(0, quantity.start())).find();
    }

    private static TypedAnswer amount(BigDecimal yuan, String shown) {
        String value = yuan.stripTrailingZeros().toPlainString();
        return new TypedAnswer.Read(value, "¥" + (shown.isEmpty() ? value : shown), Map.of("currency", "CNY"));
    }

    private static int digit(String written) {
        return (int) Quantities.value(written).orElse(0);
    }
}
