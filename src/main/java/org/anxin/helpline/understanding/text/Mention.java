package org.anxin.helpline.understanding.text;

/**
 * A concept found in a text.
 *
 * @param first the first unit it covers, a word or a syllable
 * @param last the last one
 * @param start where it begins in the normalised text
 * @param end one past its last UTF-16 unit
 * @param written whether it is written as in the list, and not only sounds like it
 */
public record Mention(String concept, int first, int last, int start, int end, boolean written) {

    public int units() {
        return last - first + 1;
    }
}
