package org.anxin.helpline.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.ibm.icu.text.Normalizer2;

/** One spelling for every way to write a phone number: E.164. A number without a country is a Chinese one. */
final class PhoneNumber {

    private static final String HOME = "CN";
    private static final int LONGEST = 40;

    private PhoneNumber() {}

    /** @throws IllegalArgumentException when it cannot be a phone number; the message never repeats it */
    static String e164(String written) {
        if (written.length() > LONGEST) {
            throw new IllegalArgumentException("The address is too long for a phone number");
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(Normalizer2.getNFKCInstance().normalize(written), HOME);
            if (!numbers.isPossibleNumber(number)) {
                throw new IllegalArgumentException("The address has not the length of a phone number");
            }
            return numbers.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            // Neither the text nor the cause's message, which repeats it.
            throw new IllegalArgumentException("The address is not a phone number");
        }
    }
}
