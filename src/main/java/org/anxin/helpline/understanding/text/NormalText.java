package org.anxin.helpline.understanding.text;

/**
 * A text in one spelling, and where each of its characters stood.
 *
 * @param original as it was sent
 * @param text lower case, simplified, without invisible characters
 * @param offsets for every UTF-16 unit of {@code text} and its end, the place in {@code original} it begins at
 */
public record NormalText(String original, String text, int[] offsets) {

    public int originalStart(int start) {
        return offsets[start];
    }

    /** One past the last unit of the original that the part ending before {@code end} came from. */
    public int originalEnd(int end) {
        return end == 0 ? 0 : Math.max(offsets[end - 1] + 1, after(end));
    }

    private int after(int end) {
        int last = offsets[end - 1];
        int next = last + 1;
        return next < original.length() && Character.isLowSurrogate(original.charAt(next)) ? next + 1 : next;
    }
}
