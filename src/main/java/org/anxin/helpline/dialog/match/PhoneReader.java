package org.anxin.helpline.dialog.match;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A phone number, read as a Chinese one unless it says otherwise. Of several different ones none is guessed. */
final class PhoneReader implements AnswerReader {

    private static final String HOME = "CN";
    private static final int SHOWN = 2;
    private static final Pattern SPOKEN = Pattern.compile("[零〇一二三四五六七八九幺]{7,}");

    @Override
    public TypedAnswer read(String text, ZonedDateTime now) {
        // The plus of another country stands outside what Plain keeps.
        String sign = text.strip().startsWith("+") || text.strip().startsWith("＋") ? "+" : "";
        String written = sign + SPOKEN.matcher(Plain.of(text)).replaceAll(digits -> Numerals.digits(digits.group()));
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        List<String> found = StreamSupport.stream(
                        phones.findNumbers(written, HOME, Leniency.VALID, Long.MAX_VALUE)
                                .spliterator(),
                        false)
                .map(PhoneNumberMatch::number)
                .map(number -> phones.format(number, PhoneNumberFormat.E164))
                .distinct()
                .toList();
        if (found.size() != 1) {
            return new TypedAnswer.NotRead();
        }
        String number = found.getFirst();
        return new TypedAnswer.ToSeal(number, "…" + number.substring(number.length() - SHOWN));
    }
}
