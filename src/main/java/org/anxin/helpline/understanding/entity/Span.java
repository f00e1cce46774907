package org.anxin.helpline.understanding.entity;

/** Something named in a normalised text, {@code start} to one before {@code end}. */
record Span(String type, int start, int end, String value) {

    int length() {
        return end - start;
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
