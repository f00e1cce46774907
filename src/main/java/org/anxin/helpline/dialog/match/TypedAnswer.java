package org.anxin.helpline.dialog.match;

import java.util.Map;

/** What came of reading a typed answer. None of them shows its content where it is printed. */
public sealed interface TypedAnswer {

    /**
     * @param value normalised, the same in every language
     * @param shown to say back to her; short, and without words of a language where there is a choice
     * @param details what else was recognised, by name; empty where nothing was
     */
    record Read(String value, String shown, Map<String, String> details) implements TypedAnswer {

        static Read of(String value) {
            return new Read(value, value, Map.of());
        }

        @Override
        public String toString() {
            return "Read";
        }
    }

    /** Something that must be sealed before it is kept anywhere, such as a phone number. */
    record ToSeal(String value, String shown) implements TypedAnswer {

        @Override
        public String toString() {
            return "ToSeal";
        }
    }

    /** Not understood: ask once more with help, then skip or keep her own words. */
    record NotRead() implements TypedAnswer {}
}
