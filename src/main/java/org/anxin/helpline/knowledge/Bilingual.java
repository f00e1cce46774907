package org.anxin.helpline.knowledge;

import java.util.Locale;

/** The same in Chinese, the source, and in English. */
public record Bilingual(String zh, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
