package org.anxin.helpline.knowledge;

/** Where something is written, so that its author finds it. A line of 0 means the whole file. */
public record Place(String file, int line) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
