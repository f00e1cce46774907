package org.anxin.helpline.dialog.match;

import java.time.ZonedDateTime;
import java.util.Map;

/** A count of people or things. Of a vague one the smallest it can be is kept, with how it was said. */
final class NumberReader implements AnswerReader {

    private static final int LARGEST = 999_999;
    private static final String NONE =
            ".*(?:没有人|没人|没有|一个都没|一个也没|木有|没得).*|.*\\b(?:none|nobody|no one|no-one|not any|not one|nothing)\\b.*|无|no";

    private static final String ALONE = "(?:就|只有|只|我)+(?:我|自己)|我自己|(?:just|only) me|only myself|myself";

    @Override
    public TypedAnswer read(String text, ZonedDateTime now) {
        // The plus behind a number stands outside what Plain keeps.
        String plain = Plain.of(text.replaceFirst("[+＋]\\s*$", "多"));
        if (plain.matches(NONE)) {
            return new TypedAnswer.Read("0", "0", Map.of("how", "exact"));
        }
        return Quantity.in(plain.matches(ALONE) ? "1" : plain)
                .filter(quantity -> quantity.low() <= LARGEST)
                .<TypedAnswer>map(NumberReader::read)
                .orElseGet(TypedAnswer.NotRead::new);
    }

    static TypedAnswer.Read read(Quantity quantity) {
        String how = quantity.how().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new TypedAnswer.Read(Long.toString(quantity.low()), quantity.shown(), Map.of("how", how));
    }
}
