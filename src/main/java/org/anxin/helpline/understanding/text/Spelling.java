package org.anxin.helpline.understanding.text;

import java.util.Arrays;

/** A text under way to its one spelling: units with the place in the original each came from. */
final class Spelling {

    private char[] units;
    private int[] places;
    private int length;

    Spelling(int capacity) {
        units = new char[capacity + 16];
        places = new int[capacity + 16];
    }

    void add(char unit, int place) {
        if (length == units.length) {
            units = Arrays.copyOf(units, length * 2);
            places = Arrays.copyOf(places, length * 2);
        }
        units[length] = unit;
        places[length++] = place;
    }

    void add(CharSequence text, int place) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i), place);
        }
    }

    int length() {
        return length;
    }

    char at(int index) {
        return units[index];
    }

    int place(int index) {
        return places[index];
    }

    /** The last unit, or a space at the beginning. */
    char last() {
        return length == 0 ? ' ' : units[length - 1];
    }

    void replace(int index, char unit) {
        units[index] = unit;
    }

    String text() {
        return new String(units, 0, length);
    }

    int[] offsets(int end) {
        int[] offsets = Arrays.copyOf(places, length + 1);
        offsets[length] = end;
        return offsets;
    }
}
