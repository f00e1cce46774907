package org.anxin.helpline.start;

/** A setting is wrong or missing. The message is one sentence that says what to set; the start ends with it. */
public final class SettingException extends RuntimeException {

    public SettingException(String sentence) {
        super(sentence);
    }

    public SettingException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
