package org.anxin.helpline.understanding;

/** The language a message is written in. Only Chinese and English are served. */
public enum Language {
    CHINESE("zh"),
    ENGLISH("en"),
    MIXED("mixed"),
    PINYIN("pinyin"),
    BURMESE("my"),
    LAO("lo"),
    THAI("th"),
    VIETNAMESE("vi"),
    UNKNOWN("und");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47 where there is one; {@code mixed} and {@code pinyin} are ours. */
    public String tag() {
        return tag;
    }
}
