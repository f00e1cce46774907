package org.anxin.helpline.console;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a check found, in the reader's language: it is kept as {@code reports 3, conversations 12; overdue 0}. */
@Component
class CheckWords {

    private static final Pattern COUNTED = Pattern.compile("([a-z][a-z ]*?) (\\d+)( d)?");

    private final MessageSource messages;

    CheckWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A part that has no words, such as the name of a table, stays as it is. */
    public String of(String detail) {
        return Arrays.stream(detail.split("[,;] ")).map(this::part).collect(Collectors.joining(" · "));
    }

    private String part(String part) {
        Matcher counted = COUNTED.matcher(part);
        return counted.matches()
                ? messages.getMessage(
                        "checked." + counted.group(1).replace(' ', '-'),
                        new Object[] {counted.group(2)},
                        part,
                        LocaleContextHolder.getLocale())
                : part;
    }
}
