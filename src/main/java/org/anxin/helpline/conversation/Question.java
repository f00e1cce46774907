package org.anxin.helpline.conversation;

import java.util.regex.Pattern;

/** Whether words ask something, told by their form alone. Where it is not plain, they do not. */
final class Question {

    private static final Pattern CHINESE =
            Pattern.compile("[?？]\\s*$|[吗嘛么呢不没]\\s*[?？。!！~]*$|怎么|咋|如何|多少|为什么|可不可以|能不能|是不是|会不会|合不合法|什么时候");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\?\\s*$|^\\s*(?:what|how|why|when|where|who|which|can|could|may|must|should|is it|is that|are they|do i|does|will)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final int HAN_CHARACTERS = 4;
    private static final int WORDS = 3;

    private Question() {}

    static boolean isAsked(String text) {
        return isSaidAtLength(text)
                && (CHINESE.matcher(text).find() && HAN.matcher(text).find()
                        || ENGLISH.matcher(text).find());
    }

    /** Whether there are words enough to be about something; a number or a label is not. */
    static boolean isSaidAtLength(String text) {
        long han = HAN.matcher(text).results().count();
        return han >= HAN_CHARACTERS || text.strip().split("\\s+").length >= WORDS;
    }
}
