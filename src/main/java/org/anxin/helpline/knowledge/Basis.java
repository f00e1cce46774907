package org.anxin.helpline.knowledge;

/**
 * An article an answer rests on.
 *
 * @param law its short name, a key of {@code laws.yaml}
 * @param article its number, such as {@code 38} or {@code 276-1}; {@code -} when the source has none
 * @param fact the row of the register of facts
 */
public record Basis(String law, String article, Status status, String fact) {

    static final String WHOLE = "-";

    /** How well a fact was checked. */
    public enum Status {
        /** Read in the text of the law. */
        VERIFIED("V"),
        /** Read in a copy that names an official source. */
        SECONDARY("S");

        private final String letter;

        Status(String letter) {
            this.letter = letter;
        }

        public String letter() {
            return letter;
        }
    }
}
